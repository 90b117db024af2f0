import { communityOf, type BatchId } from '@domain/kernel/ids';
import { refuse, type Ok, type Refusal } from '@domain/kernel/result';
import { newSiteCheck, siteCheckIdOf, type SiteCheck } from '@domain/site/site-check';
import { change } from '@cloud/kit/change';
import type { Context } from '@cloud/kit/implement';

/** One change of a batch's list; it begins with the first one. */
export async function changeCheck<R extends Refusal, A>(context: Context, batchId: BatchId, decide: (check: SiteCheck) => Ok<SiteCheck> | R, answer: (check: SiteCheck) => A) {
  const { store } = context, id = siteCheckIdOf(batchId), [found, batch] = await Promise.all([store.find('siteChecks', id), store.find('batches', batchId, ['name'])]);
  if (!batch) return refuse('BATCH_UNKNOWN');
  return change(context, 'siteChecks', id, (now) => {
    const decided = decide(now ?? newSiteCheck(communityOf(batchId), batchId));
    return decided.ok ? { ok: true as const, document: decided.value, answer: answer(decided.value) } : decided as R;
  }, found);
}
