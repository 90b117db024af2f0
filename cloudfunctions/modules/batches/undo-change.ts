import { contract } from '@contract/contract';
import { followBatch } from '@domain/booking/facts';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { change as changeDocument, keptAnswer } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';
import { takeBack } from './change';

/** Back to what the batch said before, in every ledger, then in the batch. Asked again after being cut short it goes on. */
export const undoChange = implement(contract.batches.undoChange, async (context) => {
  const { store, at, input: { batchId, change: id } } = context;
  const batch = await store.find('batches', batchId);
  if (!batch) return refuse('BATCH_UNKNOWN');
  const before = keptAnswer<{ stayed: number }>(batch, context.request);
  if (before) return before;
  const made = batch.change;
  if (batch.status === 'draft' || batch.status === 'closed') return refuse('BATCH_NOT_OPEN');
  if (!made || made.id !== id || made.state === 'undone' || made.tellAt <= at) return refuse('CHANGE_TOLD');
  let stayed = 0;
  const ledgers = await store.list('ledgers', { where: { communityId: communityOf(batchId), batchId }, fields: ['slots', 'firstDay'], limit: 100 });
  for (const ledger of ledgers) {
    stayed += (await takeBack(context, ledger._id, id)) ?? 0;
    await store.apply('ledgers', ledger._id, followBatch(Object.keys(ledger.slots), ledger.firstDay, made.before, at));
  }
  return changeDocument(context, 'batches', batchId, (now) => ({ ok: true, document: { ...(now ?? batch), ...made.before, change: { ...made, state: 'undone' as const } }, answer: { stayed } }));
});
