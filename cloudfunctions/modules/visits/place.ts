import { contract } from '@contract/contract';
import { explainPlaceByDesk, placeByDesk } from '@domain/booking/desk-move';
import { changeSeat } from '@cloud/kit/change-seat';
import { implement } from '@cloud/kit/implement';

/** Gives a home a place: its owner is on the telephone, stands at the desk without a booking, or cannot wait. */
export const place = implement(contract.visits.place, async (context) => {
  const { input } = context, { slotId: slot, lane, reason } = input;
  return changeSeat(context, input, { slot: slot as string | null }, (command) => placeByDesk(command, slot, lane, reason), (ledger, command) => explainPlaceByDesk(ledger, command, { slot, lane, reason }));
});
