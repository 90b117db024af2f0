import { contract } from '@contract/contract';
import { refuse } from '@domain/kernel/result';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** Back to the owner, every missing thing named. */
export const returnRecord = implement(contract.review.return, (context) => {
  const { openid, at, input: { homeId, missing } } = context;
  return changeCase(context, homeId, { name: 'review-returned', of: missing.map(({ code }) => code).join(',') }, ({ moveIn }) =>
    moveIn.review.state !== 'waiting' ? refuse('NOT_WAITING', { state: moveIn.review.state as string })
      : { ok: true as const, moveIn: { review: { state: 'returned' as const, at, by: openid, missing } }, answer: { at }, tell: [{ kind: 'review-returned', words: { missing: missing.map((one) => one.words).join('；') } }] });
});
