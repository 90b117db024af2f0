import { contract } from '@contract/contract';
import type { DeskSlot } from '@contract/visits';
import { hasPlaceFor, isOver, walkInSlot } from '@domain/booking/desk-slots';
import { isLate } from '@domain/booking/due';
import { BOOKING_KINDS, ledgerOfKind } from '@domain/booking/kind';
import { slotAt, slotsIn, whenOf, type SlotView } from '@domain/booking/ledger';
import { placeInLine } from '@domain/booking/waiting';
import { homeLabel } from '@domain/community/home';
import { caseIdOf, homeKeyOf } from '@domain/kernel/ids';
import { maskName } from '@domain/kernel/mask';
import { dayOf } from '@domain/kernel/calendar';
import { ok, refuse } from '@domain/kernel/result';
import { mayBookNow } from '@domain/movein/may-book';
import { seatedAt } from '@cloud/kit/find-ledger';
import { implement } from '@cloud/kit/implement';

const KINDS = /^(place|visit|offer|wait)-/;
const MOST_HISTORY = 12;
/** Visits and the rounds of inspections that seat a home. */
const MOST_KINDS = 8;
const lineOf = ({ id, from, to, left, extra, waiting }: SlotView): DeskSlot => ({ id, from, to, left, extra, waiting });

/** What the desk needs to book for a home: its seat and line, what can be given, what happened before. The whole ledger, its case and the right, side by side. */
export const open = implement(contract.visits.open, async ({ store, right, at, input: { homeId, day, kind } }) => {
  const key = homeKeyOf(homeId);
  const [ledgers, moveIn] = await Promise.all([
    store.list('ledgers', { where: seatedAt(homeId), limit: MOST_KINDS }),
    store.find('cases', caseIdOf(homeId), ['place', 'owners', 'news', 'review', 'template']), right(),
  ]);
  const ledger = ledgerOfKind(ledgers, key, kind), seat = ledger?.seats[key];
  if (!ledger || !seat || !moveIn) return refuse('NO_CASE');
  const ahead = slotsIn(ledger).filter((slot) => slot.capacity > 0 && !isOver(slot, at));
  const free = (slot: SlotView) => (hasPlaceFor(slot, 'phone', at) ? slot.left : 0);
  const days = [...new Set(ahead.map((slot) => slot.day))].map((one) => {
    const slots = ahead.filter((slot) => slot.day === one);
    return { day: one, left: slots.reduce((sum, slot) => sum + free(slot), 0), extra: slots.reduce((sum, slot) => sum + slot.extra, 0) };
  });
  const held = slotAt(ledger, seat.slot), line = placeInLine(ledger, key), walkIn = walkInSlot(ledger, at);
  const shown = days.find((one) => one.day === day) ?? days.find((one) => one.day === held?.day) ?? days.find(({ left }) => left > 0) ?? days[0];
  const clockOf = (slot: string) => whenOf(slot, ledger.firstDay);
  return ok({
    homeId: homeId as string, ledgerId: ledger._id as string, kind, kinds: BOOKING_KINDS.filter((one) => ledgerOfKind(ledgers, key, one)), label: homeLabel(moveIn.place), name: maskName(moveIn.owners[0]?.name ?? ''), phones: moveIn.owners.map(({ phoneTail }) => phoneTail),
    status: ledger.status, isAllowed: seat.allowed || mayBookNow(moveIn), changes: seat.changes, changeLimit: ledger.changeLimit,
    held: held ? { slot: held.id, day: held.day, from: held.from, to: held.to, lane: seat.lane ?? null, isAsked: seat.asked ?? false, isLate: isLate(ledger, seat, at), hasArrived: seat.state === 'arrived', at: seat.at, isOver: isOver(held, at), waiting: held.waiting } : null,
    missed: seat.missed && seat.state === 'free' ? clockOf(seat.missed.slot) : null,
    wait: line ? { day: line.slot.day, from: line.slot.from, place: line.place } : null,
    offer: seat.offer ? { ...clockOf(seat.offer.slot), until: seat.offer.until } : null,
    walkIn: walkIn && walkIn.day === dayOf(at) ? lineOf(walkIn) : null,
    days, day: shown?.day ?? null, slots: ahead.filter((slot) => slot.day === shown?.day).map((slot) => ({ ...lineOf(slot), left: free(slot) })),
    history: moveIn.news.filter(({ kind }) => KINDS.test(kind)).slice(-MOST_HISTORY).reverse().map(({ at: then, kind, words }) => ({ at: then, kind, words })),
  });
});
