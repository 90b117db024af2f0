import { contract } from '@contract/contract';
import { refuse } from '@domain/kernel/result';
import { reviewDueAt } from '@domain/review/review-clock';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** A household stands at the desk: half an hour from now. Said twice, the first counts. */
export const hurry = implement(contract.review.hurry, (context) => {
  const { at, input: { homeId } } = context;
  return changeCase(context, homeId, { name: 'review-hurried' }, ({ moveIn: { review } }) => {
    if (review.state !== 'waiting') return refuse('NOT_WAITING', { state: review.state as string });
    const hurried = { ...review, urgentAt: review.urgentAt ?? at };
    return { ok: true as const, moveIn: { review: hurried }, answer: { dueAt: reviewDueAt(hurried) } };
  });
});
