import { contract } from '@contract/contract';
import { letBookEarly } from '@domain/draw/after-draw';
import { appliedDraw } from '@domain/draw/turn-draw';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';
import { factsOf } from './facts-of';
import { turn } from './turn';

/** Those drawn may book before the others: said in the draw first, then written to the ledgers' seats; a repeat, or the beat, finishes what was cut short. */
export const apply = implement(contract.draws.apply, async (context) => {
  const { store, input: { drawId } } = context, communityId = communityOf(drawId);
  const draw = await store.find('draws', drawId);
  if (!draw) return refuse('DRAW_UNKNOWN');
  const { bookingOpensAt } = await factsOf(context, communityId, draw.batchId);
  const answer = await turn(context, drawId, 'look', (now, by) => appliedDraw(now, bookingOpensAt, by));
  if (!answer.ok) return answer;
  for (const ledger of await store.list('ledgers', { where: { communityId, batchId: draw.batchId }, fields: ['seats'], limit: 100 })) {
    const early = letBookEarly(draw, ledger);
    if (early) await store.apply('ledgers', ledger._id, early);
  }
  return answer;
});
