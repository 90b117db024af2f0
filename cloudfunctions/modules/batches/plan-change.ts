import { contract } from '@contract/contract';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';
import { planParts, planView, tidy } from './plan-of-change';

/** What a change of an open batch would do, and to whom. */
export const planChange = implement(contract.batches.planChange, async (context) => {
  const { store, right, at, input: { batchId, draft: given } } = context;
  const [batch, community] = await Promise.all([store.find('batches', batchId), store.find('communities', communityOf(batchId), ['buildings']), right()]);
  if (!batch || !community) return refuse('BATCH_UNKNOWN');
  if (batch.status === 'draft' || batch.status === 'closed') return refuse('BATCH_NOT_OPEN');
  const draft = tidy(given);
  return ok(planView(batch, draft, await planParts(context, batch, draft, community), community, at));
});
