import { contract } from '@contract/contract';
import { problemsOf, type Batch } from '@domain/batch/batch';
import { draftOf, sizeOf } from '@domain/batch/draft';
import { planAfterEdit, planOf } from '@domain/batch/plan';
import { communityOf, type BatchId } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { change } from '@cloud/kit/change';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';

/** Keeps a draft with all its problems named; an open batch is no longer changed here. */
export const save = implement(contract.batches.save, async (context) => {
  const { store, at, input: { communityId, batchId, draft: given, goals } } = context;
  if (batchId && communityOf(batchId) !== communityId) return refuse('BATCH_UNKNOWN');
  // The id comes from the request, so that the same request makes one batch.
  const id: BatchId = batchId ?? `bat_${communityId.slice(4)}_${sha256(context.request.id).slice(0, 10)}`;
  const community = await store.find('communities', communityId, ['buildings']);
  const draft = { ...given, buildings: [...new Set(given.buildings)], days: [...new Set(given.days)].sort() };
  const homes = sizeOf(draft, community ?? { buildings: {} }).homes;
  return change(context, 'batches', id, (batch) => {
    if (!batch && batchId) return refuse('BATCH_UNKNOWN');
    if (batch && (batch.status !== 'draft' || batch.isOpening)) return refuse('BATCH_OPEN');
    // What was approved was the batch as it stood.
    const plan = batch ? planAfterEdit(batch.plan, JSON.stringify(draftOf(batch)) !== JSON.stringify(draftOf({ ...batch, ...draft })), goals) : planOf(at, goals);
    const document: Batch = { _id: id, communityId, status: 'draft', parts: [], casesMade: 0, isOpening: false, change: null, flow: null, notice: null, ...batch, ...draft, plan, homes };
    return { ok: true, document, answer: { batchId: id as string, problems: problemsOf(draft, at, homes) } };
  });
});
