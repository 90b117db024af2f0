import { contract } from '@contract/contract';
import { explainWait } from '@domain/booking/explain';
import { accept as seat } from '@domain/booking/waiting';
import { changeSeat } from '@cloud/kit/change-seat';
import { implement } from '@cloud/kit/implement';
import { moveLine } from './move-line';

/** Takes the place that was kept; the one held before goes to whoever waits for it. */
export const accept = implement(contract.booking.accept, async (context) => {
  const { input: { from, slotId, proxy, early, ...home } } = context;
  const answer = await changeSeat(context, home, { slot: slotId as string | null }, (command) => seat({ ...command, proxy, early }, slotId, from), (ledger, command) => explainWait(ledger, { ...command, proxy, early }, 'accept', slotId, from));
  return from ? moveLine(context, home.ledgerId, answer) : answer;
});
