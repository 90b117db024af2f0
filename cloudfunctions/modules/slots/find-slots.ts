import type { Ledger } from '@domain/booking/ledger';
import { communityOf, type BatchId } from '@domain/kernel/ids';
import type { Context } from '@cloud/kit/implement';

const MOST_PARTS = 100;

/** All ledgers of a batch, in the order of their parts, in one read; none for a batch that is not open. */
export async function findSlots({ store }: Pick<Context, 'store'>, batchId: BatchId, fields: readonly (keyof Ledger)[]): Promise<readonly Ledger[]> {
  const ledgers = await store.list('ledgers', { where: { communityId: communityOf(batchId), batchId }, fields, limit: MOST_PARTS });
  return [...ledgers].sort((a, b) => a._id.localeCompare(b._id, 'en', { numeric: true }));
}
