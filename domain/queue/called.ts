import type { Instant } from '../kernel/calendar';
import type { HomeId } from '../kernel/ids';
import type { Message, MoveInCase } from '../movein/case';
import { peopleOf } from '../people/people';
import { mayAct } from '../people/proxy';
import type { Queue, Ticket } from './queue';
import { atDesk } from './queue';

/** 叫号提醒 */
export const CALLED_KIND = 'queue-called';
/** A number that was just called, and where to. */
export type Called = { readonly home: HomeId; readonly no: string; readonly desk: string };

/** Whom a desk has called that it had not called before: calling the same one again is no news. */
export function newlyCalledAt(before: Pick<Queue, 'tickets'>, after: Pick<Queue, 'tickets'>, desk: string): Called | null {
  const now = atDesk(after, desk), then: Ticket | undefined = now && atDesk(before, desk);
  return now?.state === 'called' && then?.no !== now.no ? { home: now.home, no: now.no, desk } : null;
}

/** To every owner with a phone here, and to whoever may come for them today; it leads to their place in line. */
export function messagesOfCall(moveIn: Pick<MoveInCase, 'homeId' | 'owners' | 'people'>, { no, desk }: Called, now: Instant): readonly Message[] {
  const { homeId, owners } = moveIn, proxies = peopleOf(moveIn).proxies.filter((one) => mayAct(one, 'visit', now));
  const phones = [...new Set([...owners, ...proxies].flatMap(({ openid }) => (openid ? [openid] : [])))];
  return phones.map((to, i): Message => ({ id: `${no}-${now}-${i}`, to, kind: CALLED_KIND, words: { no, desk }, tries: 0, page: `household/queue/index?homeId=${homeId}` }));
}
