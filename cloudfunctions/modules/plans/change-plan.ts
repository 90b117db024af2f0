import type { PlanId } from '@domain/kernel/ids';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import type { MoveInPlan } from '@domain/plan/move-in-plan';
import { isPlanOver } from '@domain/plan/plan-standing';
import { change, type Decision } from '@cloud/kit/change';
import type { Context } from '@cloud/kit/implement';

/** One change of a plan that has not ended: its batches are read beside it. */
export async function changePlan<const D extends Decision<MoveInPlan>>(context: Context, planId: PlanId, decide: (plan: MoveInPlan) => D) {
  const { store } = context;
  const [plan, batches] = await Promise.all([store.find('plans', planId), store.list('batches', { where: { communityId: communityOf(planId) }, fields: ['status'], limit: 100 })]);
  return change(context, 'plans', planId, (now) => {
    if (!now) return refuse('PLAN_UNKNOWN');
    return isPlanOver(now, batches) ? refuse('PLAN_OVER') : decide(now);
  }, plan);
}
