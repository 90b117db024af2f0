import { contract } from '@contract/contract';
import { crewRole } from '@domain/community/grants';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { tickedTask } from '@domain/plan/change-plan';
import { implement } from '@cloud/kit/implement';
import { changePlan } from './change-plan';

export const tick = implement(contract.plans.tick, async (context) => {
  const { input: { planId, task: id, isDone, note }, at } = context, { grants, name } = await context.right();
  const role = crewRole(grants, communityOf(planId));
  return changePlan(context, planId, (plan) => {
    const task = plan.tasks.find((one) => one.id === id);
    if (task && !role?.isManager && task.owner !== role?.memberId) return refuse('NOT_YOUR_TASK');
    const ticked = tickedTask(plan, id, { isDone, note, by: name, at });
    return ticked.ok ? { ok: true as const, document: ticked.plan, answer: { isDone } } : ticked;
  });
});
