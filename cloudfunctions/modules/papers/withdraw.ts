import { contract } from '@contract/contract';
import { withdrawSignature } from '@domain/documents/take-back';
import { isBuiltOn } from '@domain/movein/built-on';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { onePaper, paperCommunity } from './one-paper';
import { identityOf, keyOf } from './signer-of';

/** Takes one's own signature back while the other side has not signed and nothing was built on it. */
export const withdraw = implement(contract.papers.withdraw, async (context) => {
  const { homeId, paper: code } = context.input;
  return changeCase(context, homeId, { name: 'signature-withdrawn', of: code, needsSeat: true, beside: paperCommunity(context, homeId, [code]) }, (facts, right, community) => {
    const { moveIn } = facts, found = onePaper(code, moveIn, right, community, context.at);
    if (!found.ok) return found;
    const { terms, signer, shown } = found.value, { name } = identityOf(right, signer, moveIn);
    const after = withdrawSignature(shown, { who: keyOf(signer), name, at: context.at }, isBuiltOn(terms.step, facts));
    if (!after.ok) return after;
    return { ok: true, moveIn: { papers: { ...moveIn.papers, [code]: after.value } }, answer: { at: context.at }, tell: [{ kind: 'signature-withdrawn', words: { paper: shown.paper.title, name } }] };
  });
});
