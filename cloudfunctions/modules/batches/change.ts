import { contract } from '@contract/contract';
import type { Batch, BatchChange, BatchDraft } from '@domain/batch/batch';
import { draftOf } from '@domain/batch/draft';
import { applyEdit, undoEdit, UNDO_FOR } from '@domain/booking/edit';
import { followBatch } from '@domain/booking/facts';
import { communityOf, type LedgerId } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { change as changeDocument, keptAnswer } from '@cloud/kit/change';
import { sha256 } from '@cloud/kit/digest';
import { settleLedger } from '@cloud/kit/settle-ledger';
import { implement, type Context } from '@cloud/kit/implement';
import { planParts, planView, tidy, type PartPlan } from './plan-of-change';

type Answer = { readonly tellAt: number; readonly moved: number };

/**
 * The batch is marked as changing, then each ledger takes its part in one conditional update, then the batch says the new. Cut short it is finished by the same change asked again:
 * the edit's id comes from its content, and a ledger that has it is passed by. Where a part no longer fits what was shown, the parts before it are taken back; nobody was told of anything.
 */
export const change = implement(contract.batches.change, async (context) => {
  const { store, at, openid, input: { batchId, draft: given, digest } } = context;
  const [batch, community] = await Promise.all([store.find('batches', batchId), store.find('communities', communityOf(batchId), ['buildings'])]);
  if (!batch || !community) return refuse('BATCH_UNKNOWN');
  const before = keptAnswer<Answer>(batch, context.request);
  if (before) return before;
  if (batch.status === 'draft' || batch.status === 'closed') return refuse('BATCH_NOT_OPEN');
  const draft = tidy(given), id = sha256(`${batchId}|${digest}`).slice(0, 12);
  const isResumed = batch.change?.id === id && batch.change.state === 'under-way';
  if (!isResumed && batch.change && batch.change.state !== 'undone' && batch.change.tellAt > at) return refuse('CHANGE_OPEN', { tellAt: batch.change.tellAt });
  const overdue = (await planParts(context, batch, draft, community)).filter(({ ledger }) => ledger.edit && ledger.edit.tellAt <= at);
  for (const { ledger } of overdue) await settleLedger(context, ledger._id);
  const parts = await planParts(context, batch, draft, community);
  if (!isResumed) {
    const view = planView(batch, draft, parts, community, at);
    if (view.problems.length) return refuse('BATCH_PROBLEMS', { problems: view.problems });
    if (view.settled.length) return refuse('BATCH_SETTLED', { fields: view.settled });
    if (view.digest !== digest) return refuse('PLAN_CHANGED');
    if (view.without) return refuse('NO_PLACE_FOR', { homes: view.without });
  }
  const begun: BatchChange = isResumed && batch.change ? batch.change : { id, by: openid, at, state: 'under-way', tellAt: at + UNDO_FOR, moved: parts.reduce((sum, { plan }) => sum + plan.moves.length, 0), slots: parts.reduce((sum, { plan }) => sum + plan.slots.length, 0), before: draftOf(batch) };
  if (!isResumed && !(await store.apply('batches', batchId, { guard: { _v: batch._v }, patch: { set: { change: begun as never } } }))) return { ok: false, code: 'BUSY', data: {} };
  if (!(await changeParts(context, draft, parts, begun))) {
    await store.apply('batches', batchId, { guard: { 'change.id': id }, patch: { set: { 'change.state': 'undone' } } });
    return refuse('PLAN_CHANGED');
  }
  return changeDocument(context, 'batches', batchId, (now) => ({ ok: true, document: { ...(now ?? batch), ...draft, change: { ...begun, state: 'made' as const } } satisfies Batch, answer: { tellAt: begun.tellAt, moved: begun.moved } satisfies Answer }));
});

/** Every ledger has the change, or none. */
async function changeParts(context: Context, draft: BatchDraft, parts: readonly PartPlan[], { id, by, at }: BatchChange): Promise<boolean> {
  const { store } = context;
  for (const { ledger, plan } of parts) {
    const fits = ledger.edit?.id === id || (!ledger.edit && plan.moves.every(({ to }) => to) && await store.apply('ledgers', ledger._id, applyEdit(ledger, plan, { id, openid: by, now: at })));
    if (!fits) {
      for (const part of parts) await takeBack(context, part.ledger._id, id);
      return false;
    }
    await store.apply('ledgers', ledger._id, followBatch([...new Set([...Object.keys(ledger.slots), ...plan.slots.map((slot) => slot.id)])], ledger.firstDay, draft, context.at));
  }
  return true;
}

const TRIES = 5;
/** Undoes an edit in one ledger, as far as households have not moved on by themselves; how many stayed where it put them, or null when it was not there to undo. */
export async function takeBack({ store, at }: Pick<Context, 'store' | 'at'>, ledgerId: LedgerId, id: string): Promise<number | null> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const ledger = await store.find('ledgers', ledgerId), edit = ledger?.edit;
    if (!ledger || !edit || edit.id !== id || edit.tellAt <= at) return null;
    if (await store.apply('ledgers', ledgerId, undoEdit(ledger, edit, at))) return edit.moves.filter(({ home, to }) => ledger.seats[home]?.slot !== to).length;
  }
  return null;
}
