import { contract } from '@contract/contract';
import { drawnDraw } from '@domain/draw/turn-draw';
import { implement } from '@cloud/kit/implement';
import { turn } from './turn';

/** The public number decides; the secret is told with the result, not before. */
export const run = implement(contract.draws.run, async (context) => {
  const { vault, input: { drawId, value } } = context;
  return turn(context, drawId, 'tell', (draw, by) => drawnDraw(draw, value, draw.sealedSecret ? vault.open(draw.sealedSecret) : '', by));
});
