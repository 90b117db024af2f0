import { contract } from '@contract/contract';
import { addDays, dayOf } from '@domain/kernel/calendar';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { lookUp, TICKET_DAYS, withTaken, type OfflineBook, type Taken } from '@domain/offline/book';
import { inOrder, type ItemResult, type OfflineItem } from '@domain/offline/item';
import { change } from '@cloud/kit/change';
import { sha256 } from '@cloud/kit/digest';
import { implement, type Endpoint } from '@cloud/kit/implement';
import { shareReadings } from '@cloud/kit/shared-readings';
import { carryOut, type Carried } from './carry-out';
import { hold, holdClashes, type From } from './hold';
import { retryWaiting } from './retry-waiting';
import { ticketOf } from './ticket';

const keyOf = (id: string): string => sha256(id).slice(0, 12);
const unproven = { theirs: { at: null, by: null }, clashes: [] } as const;

/**
 * What a phone did without signal, each item once: the phone's book says what has arrived before, the operation's own memory covers a call that was lost half-way. Rights are looked up now, not when it
 * was done. What waited for one of these goes after them.
 */
export const syncWith = (endpoints: readonly Endpoint[]): Endpoint => implement(contract.offline.sync, async (context) => {
  const { store, vault, openid, at, input: { communityId, device, day, ticket, items } } = context;
  const from: From = { communityId, openid, device };
  if (ticket !== ticketOf(vault, { ...from, day }, ticket) || day < addDays(dayOf(at), -TICKET_DAYS)) return refuse('TICKET_OVER');
  const bookId = `obk_${communityId.slice('com_'.length)}_${sha256(`${openid}|${device}|${day}`).slice(0, 16)}`;
  const book = await store.find('offlineBooks', bookId), nextStore = shareReadings(store);
  const results = new Map<string, ItemResult>(), taken: (readonly [string, Taken])[] = [];

  for (const item of inOrder<OfflineItem>(items)) {
    const known = lookUp({ done: withTaken(book?.done ?? {}, taken) }, keyOf(item.id), item);
    if ('known' in known) { results.set(item.id, known.known); continue; }
    const isOurs = communityOf(item.input.homeId) === communityId && !known.isForged;
    const carried: Carried = isOurs ? await carryOut(context, nextStore(), endpoints, item, openid, at) : { ...unproven, outcome: 'quarantine', code: known.isForged ? 'SEQUENCE_REUSED' : 'FORBIDDEN' };
    if (carried.outcome === 'waiting' || carried.outcome === 'conflict' || carried.outcome === 'quarantine') await hold(context, from, item, carried.outcome, carried);
    if (carried.clashes.length) await holdClashes(context, from, item, carried);
    const outcome = carried.clashes.length ? 'conflict' : carried.outcome, numbers = carried.numbers ? { numbers: carried.numbers } : {};
    results.set(item.id, { id: item.id, outcome, code: carried.clashes.length ? 'CLASH' : carried.code, ...numbers });
    // A forged number is not written over the item it belongs to.
    if (!known.isForged) taken.push([keyOf(item.id), { seq: item.seq, outcome, code: carried.code, at, ...numbers }]);
  }
  // Also where something waits: what it needs may have come while it was being put by.
  const touched = new Set(items.filter(({ id }) => ['applied', 'waiting'].includes(results.get(id)?.outcome ?? '')).map(({ input: { homeId } }) => homeId));
  if (touched.size) {
    for (const { id, by } of await retryWaiting(context, nextStore, endpoints, communityId, touched)) if (by === openid && results.has(id)) results.set(id, { id, outcome: 'applied', code: '' });
  }
  if (taken.length) {
    const saved = await change(context, 'offlineBooks', bookId, (there) => ({ ok: true as const, document: { ...(there ?? { _id: bookId, communityId, openid, device, day }), done: withTaken(there?.done ?? {}, taken), at } satisfies OfflineBook, answer: null }), book);
    // Not written down as arrived: the phone sends it again, and finds what is done done.
    if (!saved.ok) return saved;
  }
  return ok({ results: items.flatMap(({ id }) => results.get(id) ?? []), at });
});
