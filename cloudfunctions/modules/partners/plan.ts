import { contract } from '@contract/contract';
import { isPlanOf, planAdded, type FloorPlan } from '@domain/defects/floor-plan';
import { refuse } from '@domain/kernel/result';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';

/** A plan of a house type, kept by each of its homes: one update for all of them. */
export const plan = implement(contract.partners.plan, async (context) => {
  const { at, store, input: { communityId, houseType, fileId } } = context;
  const answer = await change(context, 'communities', communityId, (community) => {
    if (!community) throw new Error(`${communityId} is granted but missing`);
    if (!isPlanOf(fileId, communityId)) return refuse('FILE_FOREIGN');
    const after = planAdded(community.floorPlans ?? [], houseType, fileId, at);
    return after.ok ? { ok: true, document: { ...community, floorPlans: after.value.plans }, answer: { no: after.value.plan.no, versions: after.value.versions } } : after;
  });
  if (!answer.ok) return answer;
  const { no, versions }: { readonly no: number; readonly versions: readonly FloorPlan[] } = answer.value;
  await store.applyAll('cases', { guard: { communityId, houseType }, patch: { set: { floorPlans: versions.map((one) => ({ ...one })) } } });
  return { ok: true, value: { no } };
});
