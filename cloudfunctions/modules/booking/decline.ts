import { contract } from '@contract/contract';
import { explainWait } from '@domain/booking/explain';
import { decline as seat } from '@domain/booking/waiting';
import { changeSeat } from '@cloud/kit/change-seat';
import { implement } from '@cloud/kit/implement';
import { moveLine } from './move-line';

/** Lets the place that was kept go to the next in line; a place held elsewhere stays held. */
export const decline = implement(contract.booking.decline, async (context) => {
  const { input } = context;
  const answer = await changeSeat(context, input, { slot: null as string | null }, (command) => seat({ ...command, proxy: input.proxy, early: input.early }, input.slotId), (ledger, command) => explainWait(ledger, { ...command, proxy: input.proxy, early: input.early }, 'decline', input.slotId));
  return moveLine(context, input.ledgerId, answer);
});
