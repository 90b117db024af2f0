import type { Batch } from '@domain/batch/batch';
import type { Ledger } from '@domain/booking/ledger';
import { homeKeyOf, ledgerIdOf, type BatchId } from '@domain/kernel/ids';
import type { MoveInCase } from '@domain/movein/case';
import type { BoardHome } from '@domain/movein/board';
import { MOST_HOMES } from '@domain/batch/batch';
import type { Context } from '@cloud/kit/implement';

export type BoardOf = { readonly batch: Batch; readonly ledger: Ledger | null; readonly homes: readonly (BoardHome & { readonly marks: MoveInCase['marks']; readonly name: string })[] };

/** A batch with its ledger and all its cases in three reads side by side. */
export async function findBoard({ store }: Pick<Context, 'store'>, batchId: BatchId): Promise<BoardOf | null> {
  const [batch, ledger, cases] = await Promise.all([
    store.find('batches', batchId, ['name', 'status', 'days', 'homes']),
    store.find('ledgers', ledgerIdOf(batchId), ['seats', 'slots', 'firstDay']),
    store.list('cases', { where: { batchId }, fields: ['homeId', 'place', 'marks'], limit: MOST_HOMES }),
  ]);
  return batch && { batch, ledger, homes: cases.map(({ homeId, place, marks }) => { const seat = ledger?.seats[homeKeyOf(homeId)] ?? null; return { homeId, place, marks, seat, name: seat?.name ?? '' }; }) };
}
