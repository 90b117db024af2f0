import { slotAt, whenOf, type Ledger, type Seat } from '@domain/booking/ledger';
import { placeInLine } from '@domain/booking/waiting';
import type { BookingView } from '@contract/booking';

type Mine = Pick<BookingView, 'held' | 'wait' | 'offer' | 'missed' | 'moved'>;
type Read = Pick<Ledger, 'slots' | 'firstDay' | 'changeLimit'>;

/** What a home holds, waits for, is offered and missed. `line`: the whole ledger, where the home waits. */
export function seatViews(ledger: Read, seat: Seat, home: string, line: Ledger | null): Mine {
  const timeOf = (id: string | null | undefined) => {
    const slot = slotAt(ledger, id ?? null);
    return slot && { slot: slot.id, day: slot.day, from: slot.from, to: slot.to, changeUntil: slot.changeUntil };
  };
  const held = timeOf(seat.slot), waits = timeOf(seat.wait?.slot), offered = timeOf(seat.offer?.slot);
  const then = (slot: string) => ({ slot, ...whenOf(slot, ledger.firstDay) });
  return {
    held: held ? { ...held, changesLeft: Math.max(0, ledger.changeLimit - seat.changes), isAsked: seat.asked ?? false, lane: seat.lane ?? null } : null,
    wait: seat.wait && waits ? { slot: waits.slot, day: waits.day, from: waits.from, to: waits.to, since: seat.wait.at, place: (line && placeInLine(line, home)?.place) || 1 } : null,
    offer: seat.offer && offered ? { slot: offered.slot, day: offered.day, from: offered.from, to: offered.to, until: seat.offer.until } : null,
    missed: seat.missed && seat.state === 'free' ? then(seat.missed.slot) : null,
    moved: seat.moved && seat.state === 'booked' && seat.moved.to === seat.slot ? then(seat.moved.from) : null,
  };
}
