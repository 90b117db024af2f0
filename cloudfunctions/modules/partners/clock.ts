import { contract } from '@contract/contract';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';
import { tellTerms } from '@cloud/kit/tell-terms';

/** The hours of each step. Steps that have begun keep the time they were given; what comes next goes by the new ones. */
export const clock = implement(contract.partners.clock, async (context) => {
  const { input: { communityId, hours } } = context;
  const answer = await change(context, 'communities', communityId, (community) => {
    if (!community) throw new Error(`${communityId} is granted but missing`);
    const defectTerms = { ...community.defectTerms, hours };
    return { ok: true, document: { ...community, defectTerms }, answer: { terms: defectTerms } };
  });
  return answer.ok ? { ok: true, value: { homes: await tellTerms(context, communityId, answer.value.terms) } } : answer;
});
