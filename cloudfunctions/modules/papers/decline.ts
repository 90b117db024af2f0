import { contract } from '@contract/contract';
import { declinePaper } from '@domain/documents/take-back';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { onePaper, openStep, paperCommunity } from './one-paper';
import { identityOf, keyOf } from './signer-of';

/** A signer says no, in their own words. The words stay with the paper; the chained log says only that it was so. */
export const decline = implement(contract.papers.decline, async (context) => {
  const { homeId, paper: code, digest, reason } = context.input;
  return changeCase(context, homeId, { name: 'paper-declined', of: code, beside: paperCommunity(context, homeId, [code]) }, (facts, right, community) => {
    const { moveIn } = facts, found = onePaper(code, moveIn, right, community, context.at);
    if (!found.ok) return found;
    const { terms, signer, shown } = found.value, shut = openStep(terms, facts);
    if (shut) return shut;
    const { name } = identityOf(right, signer, moveIn);
    const after = declinePaper(shown, digest, { who: keyOf(signer), name, at: context.at }, reason);
    if (!after.ok) return after;
    return { ok: true, moveIn: { papers: { ...moveIn.papers, [code]: after.value } }, answer: { at: context.at }, tell: [{ kind: 'paper-declined', words: { paper: shown.paper.title, name } }] };
  });
});
