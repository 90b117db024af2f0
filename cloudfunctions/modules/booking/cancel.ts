import { contract } from '@contract/contract';
import { cancel as seat } from '@domain/booking/seat-commands';
import { explain } from '@domain/booking/explain';
import { changeSeat } from '@cloud/kit/change-seat';
import { implement } from '@cloud/kit/implement';

/** Gives the place back. */
export const cancel = implement(contract.booking.cancel, async (context) => {
  const { input } = context;
  return changeSeat(context, input, { slot: null as string | null }, (command) => seat(command, input.from), (ledger, command) => explain(ledger, command, { from: input.from }));
});
