import { contract } from '@contract/contract';
import { explainMove, move as seat } from '@domain/booking/desk-move';
import { changeSeat } from '@cloud/kit/change-seat';
import { implement } from '@cloud/kit/implement';
import { settleSoon } from './settle-soon';

/** Moves a booked home in one step; its owner is told. */
export const move = implement(contract.visits.move, async (context) => {
  const { input } = context, { from, to, lane } = input;
  const answer = await changeSeat(context, input, { slot: to as string | null }, (command) => seat(command, from, to, lane), (ledger, command) => explainMove(ledger, command, { from, to, lane }));
  return input.line ? settleSoon(context, input.ledgerId, answer) : answer;
});
