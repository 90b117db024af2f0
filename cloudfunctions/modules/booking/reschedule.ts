import { contract } from '@contract/contract';
import { reschedule as seat } from '@domain/booking/seat-commands';
import { explain } from '@domain/booking/explain';
import { changeSeat } from '@cloud/kit/change-seat';
import { implement } from '@cloud/kit/implement';
import { moveLine } from './move-line';

/** Moves the visit in one step: the old place is given back only with the new one taken. */
export const reschedule = implement(contract.booking.reschedule, async (context) => {
  const { input } = context;
  const answer = await changeSeat(context, input, { slot: input.to as string | null }, (command) => seat({ ...command, early: input.early, proxy: input.proxy }, input.from, input.to, input.changeLimit), (ledger, command) => explain(ledger, { ...command, early: input.early, proxy: input.proxy }, { from: input.from, to: input.to, counts: true }));
  return input.line ? moveLine(context, input.ledgerId, answer) : answer;
});
