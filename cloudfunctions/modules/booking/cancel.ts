import { contract } from '@contract/contract';
import { cancel as seat } from '@domain/booking/seat-commands';
import { explain } from '@domain/booking/explain';
import { changeSeat } from '@cloud/kit/change-seat';
import { implement } from '@cloud/kit/implement';
import { moveLine } from './move-line';

/** Gives the place back. */
export const cancel = implement(contract.booking.cancel, async (context) => {
  const { input } = context;
  const answer = await changeSeat(context, input, { slot: null as string | null }, (command) => seat({ ...command, early: input.early, proxy: input.proxy }, input.from), (ledger, command) => explain(ledger, { ...command, early: input.early, proxy: input.proxy }, { from: input.from }));
  return input.line ? moveLine(context, input.ledgerId, answer) : answer;
});
