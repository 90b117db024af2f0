import { contract } from '@contract/contract';
import { checkIn as seat } from '@domain/booking/ledger';
import { explainCheckIn } from '@domain/booking/explain';
import { changeSeat } from '@cloud/kit/change-seat';
import { implement } from '@cloud/kit/implement';

/** The household stands at the desk with the place it was seen to hold. */
export const checkIn = implement(contract.booking.checkIn, async (context) => {
  const { input } = context;
  return changeSeat(context, input, input.slotId, (command) => seat(command, input.slotId), explainCheckIn);
});
