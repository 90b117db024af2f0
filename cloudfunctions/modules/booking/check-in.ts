import { contract } from '@contract/contract';
import { checkIn as seat } from '@domain/booking/desk-commands';
import { explainDesk } from '@domain/booking/explain';
import { changeSeat } from '@cloud/kit/change-seat';
import { implement } from '@cloud/kit/implement';

/** The household stands at the desk with the place it was seen to hold. */
export const checkIn = implement(contract.booking.checkIn, async (context) => {
  const { input } = context;
  return changeSeat(context, input, { slot: input.slotId as string | null }, (command) => seat(command, input.slotId), explainDesk);
});
