import { randomBytes } from 'node:crypto';
import { contract } from '@contract/contract';
import { publishedDraw } from '@domain/draw/turn-draw';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';
import { factsOf } from './facts-of';
import { turn } from './turn';

/** From here on terms and secret are fixed: everybody sees the digest of a secret nobody has seen. */
export const publish = implement(contract.draws.publish, async (context) => {
  const { store, vault, input: { drawId } } = context;
  const draw = await store.find('draws', drawId, ['batchId']);
  if (!draw) return refuse('DRAW_UNKNOWN');
  const facts = await factsOf(context, communityOf(drawId), draw.batchId), secret = randomBytes(32).toString('hex'), sealedSecret = vault.seal(secret);
  return turn(context, drawId, 'look', (now, by) => publishedDraw(now, { ...facts, secret, sealedSecret }, by));
});
