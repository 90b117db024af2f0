import { contract } from '@contract/contract';
import { firmsByTrade, firmSaved } from '@domain/community/partners';
import { refuse } from '@domain/kernel/result';
import { change } from '@cloud/kit/change';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';
import { tellTerms } from '@cloud/kit/tell-terms';

/** A firm made or changed. The cases are told before it is acknowledged; cut short, the repeat tells them. */
export const save = implement(contract.partners.save, async (context) => {
  const { input: { communityId, firmId, name, trades } } = context, id = firmId ?? `firm_${sha256(context.request.id).slice(0, 10)}`;
  const community = await context.store.find('communities', communityId);
  const answer = await change(context, 'communities', communityId, (now) => {
    if (!now) throw new Error(`${communityId} is granted but missing`);
    if (firmId !== null && !(now.partners ?? []).some((firm) => firm.id === firmId && !firm.left)) return refuse('FIRM_UNKNOWN');
    const firms = firmSaved(now.partners ?? [], { id, name, trades: [...new Set(trades)] });
    if (!firms.ok) return firms;
    const defectTerms = { ...now.defectTerms, firms: firmsByTrade(firms.value) };
    return { ok: true, document: { ...now, partners: firms.value, defectTerms }, answer: { id, terms: defectTerms } };
  }, community);
  if (!answer.ok) return answer;
  await tellTerms(context, communityId, answer.value.terms);
  return { ok: true, value: { id: answer.value.id } };
});
