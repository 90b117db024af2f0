import { contract } from '@contract/contract';
import type { Batch } from '@domain/batch/batch';
import { planOf } from '@domain/batch/plan';
import { roundOf } from '@domain/batch/round';
import { dayOf, type Instant } from '@domain/kernel/calendar';
import { communityOf, type BatchId } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { change } from '@cloud/kit/change';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';

/** While it is open, and while a place held in it is still to come: two rounds of a kind would give a home two places (I2). Days can be added to the one there is. */
const mayHoldPlaces = ({ status, days }: Pick<Batch, 'status' | 'days'>, now: Instant): boolean => status !== 'closed' || days.some((day) => day >= dayOf(now));

/** The batch names its round first, so that there is one of a kind at most; then the round is made as a draft. What is cut short between the two, the next asking makes good. */
export const round = implement(contract.batches.round, async (context) => {
  const { store, at, input: { batchId, kind, name } } = context, communityId = communityOf(batchId);
  const batch = await store.find('batches', batchId);
  if (!batch || batch.round) return refuse('BATCH_UNKNOWN');
  const standing = batch.rounds?.[kind], other = standing ? await store.find('batches', standing, ['status', 'days']) : null;
  // One that was named and never made is made now, under its name.
  const id: BatchId = standing && !other ? standing : `bat_${communityId.slice(4)}_${sha256(context.request.id).slice(0, 10)}`;
  const named = await change(context, 'batches', batchId, (now) => {
    if (!now || now.status === 'draft' || now.status === 'closed') return refuse('BATCH_NOT_OPEN');
    if (now.rounds?.[kind] !== standing || (other && mayHoldPlaces(other, at))) return refuse('ROUND_OPEN', { batchId: now.rounds?.[kind] ?? '' });
    return { ok: true, document: { ...now, rounds: { ...now.rounds, [kind]: id } }, answer: { batchId: id as string } };
  }, batch);
  if (!named.ok) return named;
  const made: Batch = { ...roundOf(batch, name, at), _id: named.value.batchId as BatchId, communityId, round: { kind, of: batchId }, status: 'draft', plan: planOf(at), parts: [], casesMade: 0, homes: batch.homes, isOpening: false, change: null, flow: null, notice: null };
  await store.insert('batches', made);
  return named;
});
