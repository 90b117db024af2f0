import { contract } from '@contract/contract';
import { problemsOf } from '@domain/batch/batch';
import { buildingsOf, draftOf, freshDraft, sizeOf } from '@domain/batch/draft';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import type { Batch } from '@domain/batch/batch';
import { implement } from '@cloud/kit/implement';

export const open = implement(contract.batches.open, async ({ store, right, at, input: { communityId, batchId } }) => {
  const [community, batch, before] = await Promise.all([
    store.find('communities', communityId, ['buildings', 'place']),
    batchId && communityOf(batchId) === communityId ? store.find('batches', batchId) : null,
    batchId ? 0 : store.count('batches', { communityId }),
    right(),
  ]);
  if (!community || (batchId && !batch)) return refuse('BATCH_UNKNOWN');
  const draft = batch ? draftOf(batch) : freshDraft(community, before, at);
  const size = sizeOf(draft, community);
  return ok({
    batchId: batch?._id ?? null, status: batch?.status ?? ('new' as const), draft, ...size, casesMade: batch?.casesMade ?? 0, change: changeOf(batch),
    buildings: buildingsOf(community, batchId), problems: batch && (batch.status !== 'draft' || batch.isOpening) ? [] : problemsOf(draft, at, size.homes),
  });
});

function changeOf(batch: Batch | null) {
  if (!batch?.change) return null;
  const { before: _before, ...change } = batch.change;
  return change;
}
