import { checkIn } from '@domain/booking/desk-commands';
import { confirmByDesk, missByDesk, move, placeByDesk, releaseByDesk } from '@domain/booking/desk-move';
import type { Lane, Ledger } from '@domain/booking/ledger';
import { cancel, reschedule, reserve, type ConditionalUpdate, type SeatCommand } from '@domain/booking/seat-commands';
import { accept, decline, leave, wait } from '@domain/booking/waiting';

export type Update = ConditionalUpdate;
type Input = Readonly<Record<string, unknown>>;
const text = (input: Input, field: string): string => String(input[field]);
const lane = (input: Input): Lane | null => (input.lane as Lane | null | undefined) ?? null;
/** By the right of a home that won a draw. */
const early = (command: SeatCommand, input: Input): SeatCommand => ({ ...command, early: input.early === true });

/** What each seat command does to a ledger when nothing disturbs it: the booking rules themselves are the sequential model. */
export const rules: Readonly<Record<string, (input: Input, command: SeatCommand, ledger: Ledger) => Update>> = {
  'booking.reserve': (input, command) => reserve(early(command, input), text(input, 'slotId'), input.asks === true),
  'booking.reschedule': (input, command) => reschedule(early(command, input), text(input, 'from'), text(input, 'to'), Number(input.changeLimit)),
  'booking.cancel': (input, command) => cancel(early(command, input), text(input, 'from')),
  'booking.wait': (input, command) => wait(early(command, input), text(input, 'slotId')),
  'booking.leave': (input, command) => leave(early(command, input), text(input, 'slotId')),
  'booking.accept': (input, command) => accept(early(command, input), text(input, 'slotId'), (input.from as string | null) ?? null),
  'booking.decline': (input, command) => decline(early(command, input), text(input, 'slotId')),
  'booking.checkIn': (input, command) => checkIn(command, text(input, 'slotId')),
  'visits.place': (input, command) => placeByDesk(command, text(input, 'slotId'), lane(input) ?? 'phone', text(input, 'reason')),
  'visits.move': (input, command) => move(command, text(input, 'from'), text(input, 'to'), lane(input)),
  'visits.release': (input, command) => releaseByDesk(command, text(input, 'slotId'), lane(input), text(input, 'reason')),
  'visits.confirm': (input, command) => confirmByDesk(command, text(input, 'slotId')),
  'visits.miss': (input, command, ledger) => missByDesk(command, ledger, text(input, 'slotId'), ledger.seats[command.home] ?? {}),
};
/** Decided on what was read a moment before: a refusal may be about that moment. */
export const LOOKS_FIRST = ['visits.miss'];
