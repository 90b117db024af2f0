import type { Instant } from '../kernel/calendar';
import { refuse } from '../kernel/result';
import { EXTRA_LANES, slotAt, slotsIn, type Lane, type Ledger, type Seat, type SlotView } from './ledger';
import { isOnSeat, type SeatCommand } from './seat-commands';

export type SlotOffer = { readonly id: string; readonly day: string; readonly from: string; readonly to: string; readonly left: number };
export const offerOf = ({ id, day, from, to, left }: SlotView): SlotOffer => ({ id, day, from, to, left });

/** The free slots nearest in time to the one wanted, at most three; one with a line is not free. */
export function nearestFree(ledger: Ledger, wanted: SlotView | undefined, now: Instant): readonly SlotOffer[] {
  return slotsIn(ledger)
    .filter((slot) => slot.left > 0 && slot.waiting === 0 && slot.changeUntil >= now)
    .sort((a, b) => (wanted ? Math.abs(a.startsAt - wanted.startsAt) - Math.abs(b.startsAt - wanted.startsAt) : a.startsAt - b.startsAt))
    .slice(0, 3).map(offerOf);
}

export type Want = { readonly from?: string; readonly to?: string; /** A change that counts. */ readonly counts?: boolean; readonly asks?: boolean };
/** The request was carried out before: the same answer holds. */
type Done = { readonly ok: true };

/**
 * Names why a seat command matched nothing: a replay is told that it is done, the rest is refused.
 * Asked only after a miss, on the ledger as it is now; every guard of seat-commands.ts has its line here.
 */
export function explain(ledger: Ledger | null, command: SeatCommand, want: Want) {
  const seat = ledger?.seats[command.home];
  if (!ledger || !seat) return refuse('FORBIDDEN');
  const before = ownersTurn(ledger, seat, command);
  if (before) return before;
  if (seat.state === 'arrived') return refuse('ALREADY_ARRIVED', { at: seat.at });
  if (want.from ? seat.slot !== want.from : seat.slot !== null) return refuse('SEAT_CHANGED', { slot: seat.slot });
  if (want.from && seat.lane && EXTRA_LANES.includes(seat.lane)) return refuse('DESK_PLACE', { lane: seat.lane as string });
  const from = slotAt(ledger, want.from ?? null), to = slotAt(ledger, want.to ?? null);
  if (from && from.changeUntil < command.now) return refuse('TOO_LATE_TO_CHANGE', { until: from.changeUntil });
  if (want.counts && seat.changes >= ledger.changeLimit) return refuse('CHANGE_LIMIT', { limit: ledger.changeLimit });
  if (want.to && (!to || to.capacity === 0 || to.changeUntil < command.now)) return refuse('SLOT_GONE', { alternatives: nearestFree(ledger, to, command.now) });
  return refuse('SLOT_FULL', { alternatives: nearestFree(ledger, to, command.now), waiting: to?.waiting ?? 0 });
}
function ownersTurn(ledger: Ledger, seat: Seat, command: SeatCommand) {
  const before = answeredBefore(seat, command);
  if (before) return before;
  if (!isOnSeat(seat, command.by, command.now, command.proxy ? 'proxy' : 'owner')) return refuse('FORBIDDEN');
  if (ledger.status === 'paused') return refuse('BOOKING_PAUSED');
  const opensAt = command.early && seat.early && ledger.earlyAt !== undefined ? ledger.earlyAt : ledger.opensAt;
  if (ledger.status !== 'open' || opensAt > command.now) return refuse('BOOKING_CLOSED', { opensAt });
  return seat.allowed ? null : refuse('STEP_NOT_OPEN', { needs: ['review'] as readonly string[] });
}

/** The same for the line of a slot: joining it, leaving it, taking or leaving what is offered. */
export function explainWait(ledger: Ledger | null, command: SeatCommand, what: 'wait' | 'leave' | 'accept' | 'decline', slotId: string, held: string | null = null) {
  const seat = ledger?.seats[command.home];
  if (!ledger || !seat) return refuse('FORBIDDEN');
  const before = ownersTurn(ledger, seat, command);
  if (before) return before;
  const slot = slotAt(ledger, slotId);
  if (what === 'leave') return refuse('NOT_WAITING', { slot: seat.wait?.slot ?? null });
  if (seat.state === 'arrived') return refuse('ALREADY_ARRIVED', { at: seat.at });
  if (what === 'wait') {
    if (!slot || slot.capacity === 0 || slot.changeUntil < command.now) return refuse('SLOT_GONE', { alternatives: nearestFree(ledger, slot, command.now) });
    return seat.slot === slotId ? refuse('SEAT_CHANGED', { slot: seat.slot }) : refuse('ALREADY_WAITING', { slot: seat.wait?.slot ?? seat.offer?.slot ?? slotId });
  }
  if (seat.offer?.slot !== slotId || seat.offer.until < command.now) return refuse('OFFER_OVER', { alternatives: nearestFree(ledger, slot, command.now), waits: seat.wait?.slot === slotId });
  if (seat.lane && EXTRA_LANES.includes(seat.lane)) return refuse('DESK_PLACE', { lane: seat.lane as string });
  if (seat.slot !== held) return refuse('SEAT_CHANGED', { slot: seat.slot });
  return refuse('TOO_LATE_TO_CHANGE', { until: slotAt(ledger, held)?.changeUntil ?? 0 });
}

/** The same for the desk, on a place held. */
export function explainDesk(ledger: Ledger | null, command: SeatCommand) {
  const turn = desksTurn(ledger, command);
  if ('ok' in turn) return turn;
  return turn.seat.asked ? refuse('NOT_CONFIRMED', { slot: turn.seat.slot }) : refuse('NOT_BOOKED', { slot: turn.seat.slot });
}
/** The same for a place the desk gives. */
export function explainPlace(ledger: Ledger | null, command: SeatCommand, want: { readonly slot: string; readonly lane: Lane }) {
  const turn = desksTurn(ledger, command);
  if ('ok' in turn) return turn;
  const slot = slotAt(turn.ledger, want.slot), isExtra = EXTRA_LANES.includes(want.lane), alternatives = nearestFree(turn.ledger, slot, command.now);
  if (turn.ledger.status === 'closed') return refuse('BOOKING_CLOSED', { opensAt: turn.ledger.opensAt });
  if (!turn.seat.allowed) return refuse('STEP_NOT_OPEN', { needs: ['review'] as readonly string[] });
  if (turn.seat.slot !== null) return refuse('SEAT_CHANGED', { slot: turn.seat.slot });
  if (!slot || (slot.capacity === 0 && !isExtra)) return refuse('SLOT_GONE', { alternatives });
  return isExtra ? refuse('NO_EXTRA_PLACE', { alternatives }) : refuse('SLOT_FULL', { alternatives, waiting: slot.waiting });
}
export function desksTurn(ledger: Ledger | null, command: SeatCommand) {
  const seat = ledger?.seats[command.home];
  if (!ledger || !seat) return refuse('FORBIDDEN');
  const before = answeredBefore(seat, command);
  if (before) return before;
  if (!ledger.crew.includes(command.by)) return refuse('FORBIDDEN');
  return seat.state === 'arrived' ? refuse('ALREADY_ARRIVED', { at: seat.at }) : { ledger, seat };
}

function answeredBefore(seat: Seat, { request }: SeatCommand): Done | ReturnType<typeof refuse<'REQUEST_REUSED'>> | null {
  const before = seat.recent.find((answer) => answer.id === request.id);
  return !before ? null : before.digest === request.digest ? { ok: true } : refuse('REQUEST_REUSED');
}
