import { contract } from '@contract/contract';
import { refuse } from '@domain/kernel/result';
import { mayBookNow } from '@domain/movein/may-book';
import { approve, stagesOf } from '@domain/review/approval';
import { changeCase, findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { letBook } from '@cloud/kit/let-book';
import { approverOf } from './approver-of';
import { endAlert } from './end-alert';

/** The approval of the stage that is next. With the last the case says accepted, and then the seat is told; cut short between, whoever books first tells it. */
export const accept = implement(contract.review.accept, async (context) => {
  const { openid, at, input: { homeId } } = context;
  const { stored } = await findCase(context, homeId, false);
  const answer = await changeCase(context, homeId, { name: 'review-accepted' }, ({ moveIn }, right) => {
    const { review } = moveIn;
    if (review.state !== 'waiting') return refuse('NOT_WAITING', { state: review.state as string });
    const given = approve(stagesOf(moveIn), review.approved ?? [], approverOf(right, homeId), at);
    if (!given.ok) return given;
    const { approved, isLast, next } = given.value;
    if (isLast) return { ok: true as const, moveIn: { review: { state: 'accepted' as const, at, by: openid, approved } }, answer: { at, next }, tell: [{ kind: 'review-accepted', words: {} }] };
    const { alerted: _told, ...waits } = review;
    return { ok: true as const, done: { name: 'review-approved', of: `stage:${approved.length}` }, moveIn: { review: { ...waits, approved } }, answer: { at, next } };
  }, stored);
  if (answer.ok && stored) {
    const accepted = { ...stored, review: { state: 'accepted' as const, at, by: openid } };
    if (answer.value.next === null && mayBookNow(accepted)) await letBook(context, stored);
    if (stored.review.state === 'waiting') await endAlert(context, homeId, stored.review);
  }
  return answer;
});
