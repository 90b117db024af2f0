import { contract } from '@contract/contract';
import { refuse } from '@domain/kernel/result';
import { changeCase, findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { endAlert } from './end-alert';

/** Back to the owner, every missing thing named with why; approvals begin anew with what comes next. */
export const returnRecord = implement(contract.review.return, async (context) => {
  const { openid, at, input: { homeId, missing } } = context;
  const { stored } = await findCase(context, homeId, false);
  const answer = await changeCase(context, homeId, { name: 'review-returned', of: missing.map(({ code }) => code).join(',') }, ({ moveIn }) =>
    moveIn.review.state !== 'waiting' ? refuse('NOT_WAITING', { state: moveIn.review.state as string })
      : { ok: true as const, moveIn: { review: { state: 'returned' as const, at, by: openid, missing } }, answer: { at }, tell: [{ kind: 'review-returned', words: { missing: missing.map((one) => one.words).join('；') } }] }, stored);
  if (answer.ok && stored?.review.state === 'waiting') await endAlert(context, homeId, stored.review);
  return answer;
});
