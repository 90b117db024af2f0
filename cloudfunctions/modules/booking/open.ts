import { contract } from '@contract/contract';
import { slotAt, slotsIn, type SlotView } from '@domain/booking/ledger';
import { homeLabel } from '@domain/community/home';
import { homeKeyOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import type { MessageTemplates } from '@domain/notices/message-template';
import { findLedger } from '@cloud/kit/find-ledger';
import { implement } from '@cloud/kit/implement';

/** WeChat asks for at most three at a time. */
const MOST_ASKED = 3;

/** The seat itself says who may see it: thousands open this in the same minute, and one read is what each costs. */
export const open = implement(contract.booking.open, async (context) => {
  const { input: { homeId }, openid, at } = context;
  const seated = await findLedger(context, homeId, ['slots', 'told', 'status', 'opensAt', 'changeLimit', 'asks']);
  if (!seated) return (await context.store.find('grants', openid))?.homes.some((home) => home.homeId === homeId) ? refuse('NO_CASE') : refuse('FORBIDDEN');
  const { ledger, seat } = seated;
  if (!seat.may.includes(openid)) return refuse('FORBIDDEN');
  const held = slotAt(ledger, seat.slot), slots = slotsIn(ledger), first = slots[0], changesLeft = Math.max(0, ledger.changeLimit - seat.changes);
  const [building = '', unit = '', room = ''] = homeKeyOf(homeId).split('-');
  return ok({
    ledgerId: ledger._id, asks: ledger.asks, changeLimit: ledger.changeLimit, label: homeLabel({ building, unit, room }), place: ledger.told.place,
    opensAt: ledger.opensAt, isOpen: ledger.status === 'open' && ledger.opensAt <= at, willOpen: ledger.status === 'open' && ledger.opensAt > at, isAllowed: seat.allowed, hasArrived: seat.state === 'arrived', hotline: ledger.told.hotline, messages: messagesAhead(context.settings.messageTemplates),
    days: daysOf(slots, at), changeLead: first ? first.startsAt - first.changeUntil : 0, changesLeft,
    held: held ? { slot: held.id, day: held.day, from: held.from, to: held.to, changeUntil: held.changeUntil, changesLeft } : null,
  });
});

/** Templates of news that can still come after a booking, each once: several kinds may share one. */
function messagesAhead(templates: MessageTemplates): { id: string; kind: string }[] {
  const ahead = Object.entries(templates).filter(([kind]) => !kind.startsWith('review-')).map(([kind, { id }]) => ({ id, kind }));
  return ahead.filter(({ id }, at) => ahead.findIndex((other) => other.id === id) === at).slice(0, MOST_ASKED);
}

function daysOf(slots: readonly SlotView[], now: number) {
  const days = new Map<string, { id: string; from: string; to: string; capacity: number; left: number; isPast: boolean }[]>();
  for (const slot of slots) {
    const day = days.get(slot.day) ?? [];
    day.push({ id: slot.id, from: slot.from, to: slot.to, capacity: slot.capacity, left: slot.left, isPast: slot.changeUntil < now });
    days.set(slot.day, day);
  }
  return [...days].map(([day, list]) => ({ day, left: list.reduce((sum, one) => sum + (one.isPast ? 0 : one.left), 0), slots: list }));
}
