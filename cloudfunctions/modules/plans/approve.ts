import { contract } from '@contract/contract';
import { refuse } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';
import { changePlan } from './change-plan';

/** Bears the name of the manager who gives it, as the crew list has it. Given twice it stays the first. */
export const approve = implement(contract.plans.approve, async (context) => {
  const { input: { planId, as }, at } = context, { name } = await context.right();
  return changePlan(context, planId, (plan) => {
    if (as === 'company' && !plan.project) return refuse('APPROVAL_ORDER');
    const approval = plan[as] ?? { name, at };
    return { ok: true as const, document: { ...plan, [as]: approval }, answer: approval };
  });
});
