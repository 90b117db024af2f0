import { contract } from '@contract/contract';
import { explainHeld, releaseByDesk } from '@domain/booking/desk-move';
import { changeSeat } from '@cloud/kit/change-seat';
import { implement } from '@cloud/kit/implement';
import { settleSoon } from './settle-soon';

/** Gives a home's place back, or declines its request; told with the reason. */
export const release = implement(contract.visits.release, async (context) => {
  const { input } = context, { slotId, lane, reason } = input;
  const answer = await changeSeat(context, input, { slot: null as string | null }, (command) => releaseByDesk(command, slotId, lane, reason), explainHeld);
  return input.line ? settleSoon(context, input.ledgerId, answer) : answer;
});
