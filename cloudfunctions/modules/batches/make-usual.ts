import { contract } from '@contract/contract';
import { usualOf, type BatchDefaults } from '@domain/batch/defaults';
import { draftOf } from '@domain/batch/draft';
import type { Plain } from '@domain/kernel/conditional-update';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

/** The last word stands, so that asking twice is asking once. */
export const makeUsual = implement(contract.batches.makeUsual, async ({ store, at, right, input: { batchId, isUsual } }) => {
  const [batch, { name }] = await Promise.all([store.find('batches', batchId), right()]);
  if (!batch) return refuse('BATCH_UNKNOWN');
  const batchDefaults: BatchDefaults = { from: batch.name, by: name, at, values: usualOf(draftOf(batch)) };
  await store.apply('communities', communityOf(batchId), { guard: {}, patch: isUsual ? { set: { batchDefaults: batchDefaults as unknown as Plain } } : { unset: ['batchDefaults'] } });
  return ok({ isUsual });
});
