import { contract } from '@contract/contract';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';

export const save = implement(contract.facts.save, async (context) => {
  const { input: { communityId, ...facts } } = context;
  return change(context, 'communities', communityId, (community) => {
    if (!community) throw new Error(`${communityId} is granted but missing`);
    return { ok: true, document: { ...community, facts }, answer: { lines: facts.lines.length } };
  });
});
