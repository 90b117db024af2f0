import { contract } from '@contract/contract';
import { dutyOf } from '@domain/booking/duty';
import { slotsIn } from '@domain/booking/ledger';
import { isOnSeat } from '@domain/booking/seat-commands';
import { homeLabel } from '@domain/community/home';
import { homeKeyOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import type { MessageTemplates } from '@domain/notices/message-template';
import { findLedgerOfKind } from '@cloud/kit/find-ledger';
import { implement } from '@cloud/kit/implement';
import { mayBookAfterAll } from '@cloud/kit/let-book';
import { daysOf } from './days-of';
import { seatViews } from './seat-views';

/** WeChat asks for at most three at a time. */
const MOST_ASKED = 3;

/** The seat itself says who may see it: thousands open this in the same minute, and one read is what each costs; a home in line costs another, for its place there. */
export const open = implement(contract.booking.open, async (context) => {
  const { input: { homeId, day, kind }, openid, at } = context;
  const seated = await findLedgerOfKind(context, homeId, kind, ['slots', 'told', 'status', 'opensAt', 'changeLimit', 'asks', 'holdMinutes', 'earlyAt']);
  if (!seated) return refuse('NO_CASE');
  const { ledger, seat } = seated;
  if (!isOnSeat(seat, openid, at)) return refuse('FORBIDDEN');
  const line = seat.wait ? await context.store.find('ledgers', ledger._id, ['seats', 'slots', 'firstDay']) : null;
  const slots = slotsIn(ledger), first = slots[0], changesLeft = Math.max(0, ledger.changeLimit - seat.changes), isOpen = ledger.status === 'open';
  const isEarly = !!seat.early && ledger.earlyAt !== undefined && ledger.opensAt > at, opensAt = isEarly ? (ledger.earlyAt as number) : ledger.opensAt;
  const mine = seatViews(ledger, seat, homeKeyOf(homeId), line), [building = '', unit = '', room = ''] = homeKeyOf(homeId).split('-');
  return ok({
    ledgerId: ledger._id, ...(isOnSeat(seat, openid, at, 'owner') ? {} : { isProxy: true as const }), kind, kinds: seated.kinds, asks: ledger.asks, changeLimit: ledger.changeLimit, label: homeLabel({ building, unit, room }), place: ledger.told.place,
    opensAt, status: ledger.status, isOpen: isOpen && opensAt <= at, willOpen: isOpen && opensAt > at, isEarly, isAllowed: seat.allowed || (await mayBookAfterAll(context, homeId)), hasArrived: seat.state === 'arrived',
    hotline: ledger.told.hotline, messages: messagesAhead(context.settings.messageTemplates, !!seat.wait), holdMinutes: ledger.holdMinutes,
    ...daysOf(slots, at, seat.slot, day ?? mine.offer?.day ?? mine.held?.day ?? mine.wait?.day), changeLead: first ? first.startsAt - first.changeUntil : 0, changesLeft, ...mine, ...dutyOf(ledger.told, mine.held),
  });
});

const OF_LINE: readonly string[] = ['place-offered', 'offer-over', 'wait-over'];
const isOfVisit = (kind: string): boolean => kind.startsWith('visit-');

/** Templates of news to owners that can still come, each once; what is in use is asked about on its own page: several kinds may share one. In line those of the line, else what comes after a booking; the visit's own first. */
function messagesAhead(templates: MessageTemplates, isWaiting: boolean): { id: string; kind: string }[] {
  const kinds = Object.entries(templates).map(([kind, { id }]) => ({ id, kind })).filter(({ kind }) => !/^(review|queue|trial)-|-(late|assigned)$/.test(kind) && OF_LINE.includes(kind) === isWaiting);
  const ahead = [...kinds.filter(({ kind }) => isOfVisit(kind)), ...kinds.filter(({ kind }) => !isOfVisit(kind))];
  return ahead.filter(({ id }, at) => ahead.findIndex((other) => other.id === id) === at).slice(0, MOST_ASKED);
}
