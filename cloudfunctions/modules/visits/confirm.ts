import { contract } from '@contract/contract';
import { confirmByDesk, explainConfirm } from '@domain/booking/desk-move';
import { changeSeat } from '@cloud/kit/change-seat';
import { implement } from '@cloud/kit/implement';

/** A request becomes a booking; its owner is told. */
export const confirm = implement(contract.visits.confirm, async (context) => {
  const { input } = context, { slotId } = input;
  return changeSeat(context, input, { slot: slotId as string | null }, (command) => confirmByDesk(command, slotId), (ledger, command) => explainConfirm(ledger, command, slotId));
});
