import { contract } from '@contract/contract';
import { refuse } from '@domain/kernel/result';
import { changedPlan } from '@domain/plan/change-plan';
import { isFileOfPlan } from '@domain/plan/file-of-plan';
import { implement } from '@cloud/kit/implement';
import { changePlan } from './change-plan';

export const edit = implement(contract.plans.edit, async (context) => {
  const { input } = context, { edit: given } = input;
  if (given.what === 'put' && given.section === 'attachments' && !isFileOfPlan(given.item.fileId, input.planId)) return refuse('FILE_FOREIGN');
  return changePlan(context, input.planId, (plan) => {
    const changed = changedPlan(plan, given);
    return changed.ok ? { ok: true as const, document: changed.plan, answer: { isApproved: changed.plan.company !== null } } : changed;
  });
});
