import { dayOf } from '../kernel/calendar';
import { refuse } from '../kernel/result';
import { homesToldOf, type Telling } from './desk-told';
import { endOf, inTime, isOver, nearestForDesk, onlyIf } from './desk-slots';
import { deskMay, holds, place, release, confirm } from './desk-commands';
import { miss } from './due';
import { desksTurn, explainPlace } from './explain';
import { EXTRA_LANES, slotAt, type Lane, type Ledger, type Seat } from './ledger';
import { openPlace, remembered, type ConditionalUpdate, type SeatCommand } from './seat-commands';

const counted = (slot: string, lane: Lane | null): string => `slots.${slot}.${lane && EXTRA_LANES.includes(lane) ? 'extra' : 'left'}`;

/** A place given by the desk, in time; an urgent case with its reason. A household that is not at the desk is told. */
export const placeByDesk = (command: SeatCommand, slot: string, lane: Lane, reason: string): ConditionalUpdate => {
  const { guard, patch } = place(command, slot, lane), update = { guard: { ...guard, ...inTime(slot, lane, command.now), ...onlyIf(hasReason(lane, reason)) }, patch };
  return lane === 'walk-in' ? update : homesToldOf(update, command, { kind: 'visit-placed', words: { slot, lane, ...said(reason) } });
};

/**
 * The desk moves a booked home for its owner: the old place goes back and the new one is taken in one step, past the owner's cut-off too, without counting as a change.
 * A place kept aside moves to one kept aside; a request is confirmed with it.
 */
export const move = (command: SeatCommand, from: string, to: string, lane: Lane | null): ConditionalUpdate => {
  const { home } = command, isExtra = lane !== null && EXTRA_LANES.includes(lane), stays = from === to;
  const free = stays ? {} : isExtra ? { [`slots.${to}.extra`]: { gt: 0 } } : openPlace(to);
  return homesToldOf({
    guard: { ...deskMay(command), status: { in: ['open', 'paused'] }, ...holds(home, from), [`seats.${home}.lane`]: lane, ...free, ...inTime(to, lane, command.now) },
    patch: remembered(command, {
      set: { [`seats.${home}.slot`]: to, [`seats.${home}.at`]: command.now },
      inc: stays ? {} : { [counted(from, lane)]: 1, [counted(to, lane)]: -1 }, unset: [`seats.${home}.asked`],
    }),
  }, command, { kind: 'visit-moved', words: { from, to, lane: 'phone' } });
};

/** The place goes back, for the owner on the telephone or as a request declined; told with the reason. */
export const releaseByDesk = (command: SeatCommand, slot: string, lane: Lane | null, reason: string): ConditionalUpdate =>
  homesToldOf(release(command, slot, lane), command, { kind: 'visit-released', words: { slot, ...said(reason) } });

export const confirmByDesk = (command: SeatCommand, slot: string): ConditionalUpdate => homesToldOf(confirm(command, slot), command, { kind: 'visit-confirmed', words: { slot } });

/** Did not come, said by the desk once the slot is over: the evening would say the same by itself. */
export const missByDesk = (command: SeatCommand, ledger: Pick<Ledger, 'slots' | 'firstDay'>, slotId: string, seat: Pick<Seat, 'lane'>): ConditionalUpdate => {
  const slot = slotAt(ledger, slotId), { guard, patch } = miss(command.home, { slot: slotId, ...(seat.lane ? { lane: seat.lane } : {}) }, command.now);
  return { guard: { ...deskMay(command), ...guard, ...onlyIf(!!slot && isOver(slot, command.now)) }, patch: remembered(command, { ...patch, set: { ...patch.set, dueAt: command.now } }) };
};

const hasReason = (lane: Lane, reason: string): boolean => lane !== 'urgent' || reason !== '';
const said = (reason: string): Telling['words'] => (reason ? { reason } : {});

/** Why the desk could not give the place, with what it could give instead. */
export function explainPlaceByDesk(ledger: Ledger | null, command: SeatCommand, want: { readonly slot: string; readonly lane: Lane; readonly reason: string }) {
  const turn = desksTurn(ledger, command);
  if ('ok' in turn) return turn;
  if (!hasReason(want.lane, want.reason)) return refuse('REASON_MISSING');
  const why = explainPlace(ledger, command, want);
  if (why.ok || !ledger || (why.code !== 'SLOT_GONE' && why.code !== 'SLOT_FULL' && why.code !== 'NO_EXTRA_PLACE')) return why;
  return noPlace(ledger, want.slot, want.lane, command.now);
}
function noPlace(ledger: Ledger, wanted: string, lane: Lane | null, now: number) {
  const slot = slotAt(ledger, wanted), alternatives = nearestForDesk(ledger, wanted, lane, now), isExtra = lane !== null && EXTRA_LANES.includes(lane);
  if (!slot || (slot.capacity === 0 && !isExtra) || slot.day < dayOf(now) || (lane === 'walk-in' && slot.day !== dayOf(now))) return refuse('SLOT_GONE', { alternatives });
  return isExtra ? refuse('NO_EXTRA_PLACE', { alternatives }) : refuse('SLOT_FULL', { alternatives, waiting: slot.waiting });
}

/** Why a place held could not be changed by the desk: it is another one now, or none. */
export function explainHeld(ledger: Ledger | null, command: SeatCommand) {
  const turn = desksTurn(ledger, command);
  if ('ok' in turn) return turn;
  const { seat } = turn;
  return seat.slot === null ? refuse('NOT_BOOKED', { slot: null as string | null }) : refuse('SEAT_CHANGED', { slot: seat.slot as string | null });
}
export function explainMove(ledger: Ledger | null, command: SeatCommand, want: { readonly from: string; readonly to: string; readonly lane: Lane | null }) {
  const held = explainHeld(ledger, command);
  if (held.ok || held.code !== 'SEAT_CHANGED' || !ledger) return held;
  const seat = ledger.seats[command.home] as Seat;
  if (seat.slot !== want.from || (seat.lane ?? null) !== want.lane) return held;
  return ledger.status === 'closed' ? refuse('BOOKING_CLOSED', { opensAt: ledger.opensAt }) : noPlace(ledger, want.to, want.lane, command.now);
}
export function explainConfirm(ledger: Ledger | null, command: SeatCommand, slot: string) {
  const held = explainHeld(ledger, command);
  return !held.ok && held.code === 'SEAT_CHANGED' && held.data.slot === slot ? refuse('ALREADY_DONE') : held;
}
export function explainMiss(ledger: Ledger | null, command: SeatCommand, slotId: string) {
  const held = explainHeld(ledger, command), slot = ledger && slotAt(ledger, slotId);
  return !held.ok && held.code === 'SEAT_CHANGED' && held.data.slot === slotId && slot && !isOver(slot, command.now) ? refuse('SLOT_NOT_OVER', { until: endOf(slot) }) : held;
}
