import { checkIn } from '@domain/booking/desk-commands';
import { cancel, reschedule, reserve, type ConditionalUpdate, type SeatCommand } from '@domain/booking/seat-commands';

export type Update = ConditionalUpdate;
type Input = Readonly<Record<string, unknown>>;
const text = (input: Input, field: string): string => String(input[field]);

/** What each seat command does to a ledger when nothing disturbs it: the booking rules themselves are the sequential model. */
export const rules: Readonly<Record<string, (input: Input, command: SeatCommand) => Update>> = {
  'booking.reserve': (input, command) => reserve(command, text(input, 'slotId'), input.asks === true),
  'booking.reschedule': (input, command) => reschedule(command, text(input, 'from'), text(input, 'to'), Number(input.changeLimit)),
  'booking.cancel': (input, command) => cancel(command, text(input, 'from')),
  'booking.checkIn': (input, command) => checkIn(command, text(input, 'slotId')),
};
