import { contract } from '@contract/contract';
import { firmsByTrade, partnerEnded } from '@domain/community/partners';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';
import { endPartner } from '@cloud/kit/partner-rights';
import { tellTerms } from '@cloud/kit/tell-terms';

/** The place ends, then the rights in the grants; only then is it acknowledged. Cut short, the repeat finishes it. What the firm had stays its until somebody gives it to another; its clocks go on. */
export const end = implement(contract.partners.end, async (context) => {
  const { input: { communityId, firmId, personId } } = context;
  const answer = await change(context, 'communities', communityId, (community) => {
    if (!community) throw new Error(`${communityId} is granted but missing`);
    const after = partnerEnded(community.partners ?? [], firmId, personId);
    if (!after.ok) return after;
    const defectTerms = { ...community.defectTerms, firms: firmsByTrade(after.value.firms) };
    return { ok: true, document: { ...community, partners: after.value.firms, defectTerms }, answer: { ended: after.value.ended, terms: defectTerms } };
  });
  if (!answer.ok) return answer;
  for (const openid of answer.value.ended) await endPartner(context, communityId, openid);
  if (personId === null) await tellTerms(context, communityId, answer.value.terms);
  return { ok: true, value: { id: personId ?? firmId } };
});
