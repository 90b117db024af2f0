import type { Instant } from '../kernel/calendar';
import { refuse } from '../kernel/result';
import type { Ledger, LedgerSlot, Seat, SeatCommand } from './ledger';

export type SlotOffer = { readonly id: string; readonly day: string; readonly from: string; readonly to: string; readonly left: number };
export const offerOf = (id: string, slot: LedgerSlot): SlotOffer => ({ id, day: slot.day, from: slot.from, to: slot.to, left: slot.left });

/** The free slots nearest in time to the one wanted, at most three. */
export function nearestFree(ledger: Ledger, wanted: LedgerSlot | undefined, now: Instant): readonly SlotOffer[] {
  return Object.entries(ledger.slots)
    .filter(([, slot]) => slot.left > 0 && slot.changeUntil >= now)
    .sort(([, a], [, b]) => (wanted ? Math.abs(a.startsAt - wanted.startsAt) - Math.abs(b.startsAt - wanted.startsAt) : a.startsAt - b.startsAt))
    .slice(0, 3)
    .map(([id, slot]) => offerOf(id, slot));
}

/**
 * Names why a seat command matched nothing: a replay answers what it answered before, the rest is refused.
 * Asked only after a miss, on the ledger as it is now; every guard of ledger.ts has its line here.
 */
export function explain(ledger: Ledger | null, command: SeatCommand, want: { readonly from?: string; readonly to?: string; readonly counts?: boolean; readonly desk?: boolean }) {
  const seat = ledger?.seats[command.home];
  if (!ledger || !seat) return refuse('FORBIDDEN');
  const before = answeredBefore(seat, command);
  if (before) return before;
  if (!seat.may.includes(command.by)) return refuse('FORBIDDEN');
  if (ledger.status !== 'open' || ledger.opensAt > command.now) return refuse('BOOKING_CLOSED', { opensAt: ledger.opensAt });
  if (!seat.allowed) return refuse('STEP_NOT_OPEN', { needs: ['review'] as readonly string[] });
  if (seat.state === 'arrived') return refuse('ALREADY_ARRIVED', { at: seat.at });
  if (want.from ? seat.slot !== want.from : seat.slot !== null) return refuse('SEAT_CHANGED', { slot: seat.slot });
  const from = want.from ? ledger.slots[want.from] : undefined;
  if (from && from.changeUntil < command.now) return refuse('TOO_LATE_TO_CHANGE', { until: from.changeUntil });
  if (want.counts && seat.changes >= ledger.changeLimit) return refuse('CHANGE_LIMIT', { limit: ledger.changeLimit });
  const to = want.to ? ledger.slots[want.to] : undefined;
  if (want.to && (!to || to.changeUntil < command.now)) return refuse('SLOT_GONE', { alternatives: nearestFree(ledger, to, command.now) });
  return refuse('SLOT_FULL', { alternatives: nearestFree(ledger, to, command.now) });
}

/** The same for a check-in at the desk. */
export function explainCheckIn(ledger: Ledger | null, command: SeatCommand) {
  const seat = ledger?.seats[command.home];
  if (!ledger || !seat) return refuse('FORBIDDEN');
  const before = answeredBefore(seat, command);
  if (before) return before;
  if (!ledger.crew.includes(command.by)) return refuse('FORBIDDEN');
  return seat.state === 'arrived' ? refuse('ALREADY_ARRIVED', { at: seat.at }) : refuse('NOT_BOOKED', { slot: seat.slot });
}

function answeredBefore(seat: Seat, { request }: SeatCommand) {
  const before = seat.recent.find((answer) => answer.id === request.id);
  return before && (before.digest === request.digest ? ({ ok: true, value: before.slot } as const) : refuse('REQUEST_REUSED'));
}
