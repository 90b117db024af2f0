import { contract } from '@contract/contract';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';

export const settings = implement(contract.keys.settings, async (context) => {
  const { communityId, kinds, guide, gifts } = context.input;
  return change(context, 'communities', communityId, (community) => {
    if (!community) throw new Error(`${communityId} has a manager but is missing`);
    return { ok: true as const, document: { ...community, handover: { kinds: kinds.map(({ usage, ...kind }) => ({ ...kind, ...(usage === undefined ? {} : { usage }) })), guide, gifts } }, answer: { homes: 0 } };
  });
});
