import type { Batch } from '@domain/batch/batch';
import type { Ledger } from '@domain/booking/ledger';
import { homeKeyOf, ledgerIdOf, type BatchId } from '@domain/kernel/ids';
import type { MoveInCase } from '@domain/movein/case';
import type { BoardHome } from '@domain/movein/board';
import { findShipped, keptTemplateOf } from '@domain/movein/shipped';
import { standardTemplate } from '@domain/movein/standard';
import { templateOf } from '@domain/movein/steps';
import type { FlowTemplate } from '@domain/movein/template';
import { MOST_HOMES } from '@domain/batch/batch';
import type { Context } from '@cloud/kit/implement';

export type BoardOf = { readonly batch: Batch; readonly ledger: Ledger | null; /** What its households go by; a draft of an own template opens nothing yet. */ readonly template: FlowTemplate; readonly homes: readonly (BoardHome & { readonly marks: MoveInCase['marks']; readonly name: string })[] };

/** A batch with its ledger and all its cases in three reads side by side. */
export async function findBoard({ store }: Pick<Context, 'store'>, batchId: BatchId): Promise<BoardOf | null> {
  const [batch, ledger, cases] = await Promise.all([
    store.find('batches', batchId, ['name', 'status', 'days', 'homes', 'template', 'flow']),
    store.find('ledgers', ledgerIdOf(batchId), ['seats', 'slots', 'firstDay']),
    store.list('cases', { where: { batchId }, fields: ['homeId', 'place', 'marks'], limit: MOST_HOMES }),
  ]);
  return batch && { batch, ledger, template: batch.flow || findShipped(batch.template) ? templateOf({ template: keptTemplateOf(batch) }) : standardTemplate, homes: cases.map(({ homeId, place, marks }) => { const seat = ledger?.seats[homeKeyOf(homeId)] ?? null; return { homeId, place, marks, seat, name: seat?.name ?? '' }; }) };
}
