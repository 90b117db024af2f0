import { contract } from '@contract/contract';
import { slotBoard } from '@domain/batch/slot-board';
import { ok, refuse } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';
import { findSlots } from './find-slots';

export const board = implement(contract.slots.board, async (context) => {
  const { at, input: { batchId, from } } = context;
  const [ledgers] = await Promise.all([findSlots(context, batchId, ['batch', 'status', 'buildings', 'slots', 'seats', 'firstDay', 'extraPlaces']), context.right()]);
  const [first] = ledgers;
  if (!first) return refuse('BATCH_UNKNOWN');
  return ok({ name: first.batch.name, status: first.status, parts: ledgers.map(({ _id, buildings }) => ({ ledgerId: _id as string, buildings })), ...slotBoard(ledgers, from, at) });
});
