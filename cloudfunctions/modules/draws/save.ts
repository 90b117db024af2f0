import { contract } from '@contract/contract';
import { problemsOfDraw, type Draw } from '@domain/draw/draw';
import { savedDraw } from '@domain/draw/turn-draw';
import { communityOf, type DrawId } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { change } from '@cloud/kit/change';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';
import { factsOf } from './facts-of';

const MOST = 100;

/** Keeps a draft with all its problems named. */
export const save = implement(contract.draws.save, async (context) => {
  const { store, at, input: { communityId, drawId, draft } } = context;
  if ((drawId && communityOf(drawId) !== communityId) || (draft.batchId && communityOf(draft.batchId) !== communityId)) return refuse('DRAW_UNKNOWN');
  // The id comes from the request, so that the same request makes one draw.
  const id: DrawId = drawId ?? `draw_${communityId.slice(4)}_${sha256(context.request.id).slice(0, 10)}`;
  const [facts, count] = await Promise.all([factsOf(context, communityId, draft.batchId), drawId ? 0 : store.count('draws', { communityId })]);
  const empty: Omit<Draw, keyof typeof draft> = { _id: id, communityId, state: 'draft', buildings: [], commitment: '', sealedSecret: '', entries: [], entriesDigest: '', outcome: null, appliedAt: null, cancelled: null, log: [] };
  return change(context, 'draws', id, (draw) => {
    if (!draw && drawId) return refuse('DRAW_UNKNOWN');
    if (!draw && count >= MOST) return refuse('DRAWS_TOO_MANY', { limit: MOST });
    const saved = savedDraw(draw ?? { ...empty, ...draft }, draft);
    return saved.ok ? { ok: true, document: saved.value, answer: { drawId: id as string, problems: problemsOfDraw(draft, facts, at) } } : saved;
  });
});
