import type { BatchId } from '@domain/kernel/ids';
import type { Context } from './implement';

/** The most one read gives. */
const PAGE = 1000;

/** Every case of a batch that seats `homes` homes, with these fields: one read for each thousand, side by side. */
export async function casesOfBatch({ store }: Pick<Context, 'store'>, batchId: BatchId, homes: number, fields: readonly string[]) {
  const query = { where: { batchId }, fields, limit: PAGE };
  if (homes <= PAGE) return store.list('cases', query);
  return (await Promise.all(Array.from({ length: Math.ceil(homes / PAGE) }, (_, page) => store.list('cases', { ...query, orderBy: [['_id', 'asc']], skip: page * PAGE })))).flat();
}
