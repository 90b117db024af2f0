import { contract } from '@contract/contract';
import { ok, refuse } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

export const file = implement(contract.plans.file, async ({ store, cloud, right, input: { planId, id } }) => {
  const [plan] = await Promise.all([store.find('plans', planId, ['attachments']), right()]);
  if (!plan) return refuse('PLAN_UNKNOWN');
  const found = plan.attachments.find((one) => one.id === id);
  if (!found) return refuse('PLAN_ITEM_UNKNOWN');
  const [link = ''] = await cloud.links([found.fileId]);
  return ok({ link });
});
