import { contract } from '@contract/contract';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';

/** Every case keeps its community's terms, so that a walk reads nothing more: one update for all whose walk has not begun. What was begun goes on as it is. */
export const setTerms = implement(contract.inspection.setTerms, async (context) => {
  const { store, input: { communityId } } = context, walkTerms = JSON.parse(JSON.stringify(context.input.terms)) as typeof context.input.terms;
  const answer = await change(context, 'communities', communityId, (community) => {
    if (!community) throw new Error(`${communityId} is granted but missing`);
    return { ok: true, document: { ...community, walkTerms }, answer: null };
  });
  return answer.ok ? { ok: true, value: { homes: await store.applyAll('cases', { guard: { communityId, inspection: null }, patch: { set: { walkTerms } } }) } } : answer;
});
