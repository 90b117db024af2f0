import { contract } from '@contract/contract';
import { approved } from '@domain/batch/plan';
import { refuse } from '@domain/kernel/result';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';

/** The approval bears the name of the manager who gives it, as the crew list has it. */
export const approve = implement(contract.batches.approve, async (context) => {
  const { input: { batchId, as }, at } = context, { name } = await context.right();
  return change(context, 'batches', batchId, (batch) => {
    if (!batch) return refuse('BATCH_UNKNOWN');
    const plan = approved(batch.plan, as, { name, at });
    return plan.ok ? { ok: true, document: { ...batch, plan: plan.value }, answer: plan.value[as] ?? { name, at } } : plan;
  });
});
