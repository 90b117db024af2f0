import { contract } from '@contract/contract';
import { explainWait } from '@domain/booking/explain';
import { leave as seat } from '@domain/booking/waiting';
import { changeSeat } from '@cloud/kit/change-seat';
import { implement } from '@cloud/kit/implement';

/** Leaves the line. */
export const leave = implement(contract.booking.leave, async (context) => {
  const { input } = context;
  return changeSeat(context, input, { slot: null as string | null }, (command) => seat({ ...command, proxy: input.proxy, early: input.early }, input.slotId), (ledger, command) => explainWait(ledger, { ...command, proxy: input.proxy, early: input.early }, 'leave', input.slotId));
});
