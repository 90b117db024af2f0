import { contract } from '@contract/contract';
import { takeUpAgain } from '@domain/documents/take-back';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { onePaper, paperCommunity } from './one-paper';
import { keyOf } from './signer-of';

/** A declined paper can be signed again: the company has explained it, or the one who declined thinks again. */
export const takeUp = implement(contract.papers.takeUp, async (context) => {
  const { homeId, paper: code } = context.input;
  return changeCase(context, homeId, { name: 'paper-taken-up', of: code, beside: paperCommunity(context, homeId, [code]) }, ({ moveIn }, right, community) => {
    const found = onePaper(code, moveIn, right, community, context.at);
    if (!found.ok) return found;
    const { signer, shown } = found.value, isCompany = signer.role === 'staff';
    const after = takeUpAgain(shown, { isCompany, who: keyOf(signer) });
    if (!after.ok) return after;
    return { ok: true, moveIn: { papers: { ...moveIn.papers, [code]: after.value } }, answer: { at: context.at }, tell: isCompany ? [{ kind: 'paper-taken-up', words: { paper: shown.paper.title } }] : [] };
  });
});
