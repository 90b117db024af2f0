import { contract } from '@contract/contract';
import { changedPlan } from '@domain/plan/change-plan';
import { implement } from '@cloud/kit/implement';
import { changePlan } from './change-plan';

export const edit = implement(contract.plans.edit, async (context) => {
  const { input } = context;
  return changePlan(context, input.planId, (plan) => {
    const changed = changedPlan(plan, input.edit);
    return changed.ok ? { ok: true as const, document: changed.plan, answer: { isApproved: changed.plan.company !== null } } : changed;
  });
});
