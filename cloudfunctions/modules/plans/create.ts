import { contract } from '@contract/contract';
import { dayOf } from '@domain/kernel/calendar';
import type { PlanId } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { newMoveInPlan } from '@domain/plan/standard-plan';
import { change } from '@cloud/kit/change';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';

export const create = implement(contract.plans.create, async (context) => {
  const { store, right, at, request, input: { communityId, name, batches } } = context;
  const [found, { name: madeBy }] = await Promise.all([store.list('batches', { where: { communityId, _id: { in: batches } }, fields: ['days'], limit: 20 }), right()]);
  if (found.length !== new Set(batches).size) return refuse('BATCH_UNKNOWN');
  const firstVisit = found.flatMap(({ days }) => days).sort()[0] ?? dayOf(at);
  // The id comes from the request, so that the same request makes one plan.
  const id: PlanId = `plan_${communityId.slice(4)}_${sha256(request.id).slice(0, 10)}`;
  return change(context, 'plans', id, (there) =>
    ({ ok: true, document: there ?? newMoveInPlan({ _id: id, communityId, name, batches: [...new Set(batches)], madeOn: dayOf(at), madeBy }, firstVisit), answer: { planId: id as string } }));
});
