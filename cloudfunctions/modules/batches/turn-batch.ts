import type { Batch } from '@domain/batch/batch';
import { communityOf, type BatchId } from '@domain/kernel/ids';
import { refuse, type Refusal } from '@domain/kernel/result';
import { keptAnswer } from '@cloud/kit/change';
import type { Context, KitRefusal } from '@cloud/kit/implement';
import type { KeptAnswer } from '@cloud/platform/ports';

type Status = Batch['status'];
type Turned = { readonly ok: true; readonly value: { readonly status: Status } } | Refusal<'BATCH_UNKNOWN', Record<never, never>> | Refusal<'BATCH_STATUS', { readonly status: Status }> | KitRefusal;
type Context1 = Pick<Context, 'store' | 'request' | 'at'>;
const KEPT = 20, TRIES = 4;

/**
 * The ledgers' status first, where bookings are decided, then the batch's, if nobody turned it meanwhile. A batch that says `to` has ledgers that say it: then nothing is left to do.
 * Each ledger is turned only from a status this may follow, so that of two at once the stronger stays.
 */
export async function turnBatch({ store, request, at }: Context1, batchId: BatchId, from: readonly Status[], to: Exclude<Status, 'draft'>): Promise<Turned> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const batch = await store.find('batches', batchId);
    if (!batch) return refuse('BATCH_UNKNOWN');
    const before = keptAnswer<{ status: Status }>(batch, request);
    if (before) return before;
    if (batch.status !== to && !from.includes(batch.status)) return refuse('BATCH_STATUS', { status: batch.status });
    if (batch.status !== to) await store.applyAll('ledgers', { guard: { communityId: communityOf(batchId), batchId, status: { in: [...from] } }, patch: { set: { status: to, dueAt: at } } });
    const answer: KeptAnswer = { id: request.id, digest: request.digest, at, value: { status: to } };
    if (await store.replace('batches', batchId, batch._v, { status: to, _answers: [...(batch._answers ?? []), answer].slice(-KEPT) })) return { ok: true, value: { status: to } };
  }
  return { ok: false, code: 'BUSY', data: {} };
}
