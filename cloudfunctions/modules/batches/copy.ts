import { contract } from '@contract/contract';
import type { Batch } from '@domain/batch/batch';
import { copyOf } from '@domain/batch/copy';
import { sizeOf } from '@domain/batch/draft';
import { planOf } from '@domain/batch/plan';
import { communityOf, type BatchId } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { change } from '@cloud/kit/change';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';

export const copy = implement(contract.batches.copy, async (context) => {
  const { store, at, input: { batchId, name } } = context, communityId = communityOf(batchId);
  const [batch, community] = await Promise.all([store.find('batches', batchId), store.find('communities', communityId, ['buildings'])]);
  if (!batch || !community) return refuse('BATCH_UNKNOWN');
  // The id comes from the request, so that the same request makes one batch.
  const id: BatchId = `bat_${communityId.slice(4)}_${sha256(context.request.id).slice(0, 10)}`;
  const draft = copyOf(batch, community, name, at);
  return change(context, 'batches', id, (made) => {
    const document: Batch = made ?? { ...draft, _id: id, communityId, status: 'draft', plan: planOf(at), parts: [], casesMade: 0, homes: sizeOf(draft, community).homes, isOpening: false, change: null, flow: null, notice: null };
    return { ok: true, document, answer: { batchId: id as string } };
  });
});
