import { contract } from '@contract/contract';
import { refuse } from '@domain/kernel/result';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';

export const keepOn = implement(contract.plans.keepOn, async (context) => {
  const { input: { planId, why }, at } = context, { name } = await context.right();
  return change(context, 'plans', planId, (plan) =>
    (plan ? { ok: true, document: { ...plan, keptOn: why ? { at, by: name, why } : null }, answer: { isKeptOn: why !== '' } } : refuse('PLAN_UNKNOWN')));
});
