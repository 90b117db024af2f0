import { contract } from '@contract/contract';
import { flagged } from '@domain/community/readiness';
import { refuse } from '@domain/kernel/result';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';

export const ready = implement(contract.buildings.ready, async (context) => {
  const { at, input: { communityId, buildings, flag, isSet } } = context, { name } = await context.right();
  return change(context, 'communities', communityId, (community) => {
    if (!community) throw new Error(`${communityId} is granted but missing`);
    const moving = isSet ? [] : buildings.filter((building) => community.buildings[building]?.batchId);
    if (moving.length) return refuse('BUILDINGS_TAKEN', { buildings: moving });
    return { ok: true, document: { ...community, ready: flagged(community.ready, buildings, flag, isSet ? { by: name, at } : null) }, answer: { buildings } };
  });
});
