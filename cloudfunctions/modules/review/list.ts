import type { ReviewRow } from '@contract/review';
import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { maskName } from '@domain/kernel/mask';
import { ok } from '@domain/kernel/result';
import type { MoveInCase } from '@domain/movein/case';
import { mayApprove, stageNow, stagesOf, type Approver } from '@domain/review/approval';
import { REVIEW_LIMIT, reviewDueAt, type Waiting } from '@domain/review/review-clock';
import { implement } from '@cloud/kit/implement';
import { approverOf } from './approver-of';

const PAGE = 100;
const FIELDS = ['homeId', 'place', 'owners', 'marks', 'review', 'approvals', 'amendment.since', 'amendment.alerted', 'unseen'];

/** What reviewers have to look at: what stands at the desk first, then what is due first. */
export const list = implement(contract.review.list, async ({ store, right, at, input: { communityId } }) => {
  const [cases, who] = await Promise.all([store.list('cases', { where: { communityId, 'marks.reviewSince': { gt: 0 } }, fields: FIELDS, orderBy: [['marks.reviewSince', 'asc']], limit: PAGE }), right()]);
  const rows = cases.map((moveIn) => rowOf(moveIn, approverOf(who, communityId), at));
  return ok({ rows: rows.sort((a, b) => Number(b.isUrgent) - Number(a.isUrgent) || a.dueAt - b.dueAt) });
});

function rowOf(moveIn: Pick<MoveInCase, 'homeId' | 'place' | 'owners' | 'marks' | 'review' | 'approvals' | 'amendment' | 'unseen'>, approver: Approver, at: number): ReviewRow {
  const { homeId, place, owners, marks, review, amendment } = moveIn, stages = stagesOf(moveIn), reviews = approver.isManager || approver.duties.includes('review');
  const waiting: Waiting | null = review.state === 'waiting' ? review : amendment ?? null, dueAt = waiting ? reviewDueAt(waiting) : marks.reviewDue ?? marks.reviewSince + REVIEW_LIMIT;
  return {
    homeId, label: homeLabel(place), name: maskName(owners[0]?.name ?? ''), since: waiting?.since ?? marks.reviewSince, dueAt, isLate: dueAt < at, isUrgent: waiting?.urgentAt !== undefined,
    kind: review.state === 'waiting' ? 'first' : amendment ? 'change' : 'seen', stage: review.state === 'waiting' ? stageNow(stages, review.approved)?.name ?? '' : '',
    isMine: review.state === 'waiting' ? mayApprove(stages, review.approved ?? [], approver) : reviews,
  };
}
