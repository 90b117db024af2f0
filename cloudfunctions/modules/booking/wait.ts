import { contract } from '@contract/contract';
import { explainWait } from '@domain/booking/explain';
import { wait as seat } from '@domain/booking/waiting';
import { changeSeat } from '@cloud/kit/change-seat';
import { implement } from '@cloud/kit/implement';

/** Joins the line of a full slot; a place held elsewhere stays held. */
export const wait = implement(contract.booking.wait, async (context) => {
  const { input } = context;
  return changeSeat(context, input, { slot: input.slotId as string | null }, (command) => seat({ ...command, proxy: input.proxy, early: input.early }, input.slotId), (ledger, command) => explainWait(ledger, { ...command, proxy: input.proxy, early: input.early }, 'wait', input.slotId));
});
