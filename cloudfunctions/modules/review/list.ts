import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { HOUR } from '@domain/kernel/calendar';
import { maskName } from '@domain/kernel/mask';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

/** Reviews are due within a day (S3-115). */
const LIMIT = 24 * HOUR;
const PAGE = 100;

/** Who waits for a review, longest first. */
export const list = implement(contract.review.list, async ({ store, at, input: { communityId } }) => {
  const cases = await store.list('cases', { where: { communityId, 'marks.reviewSince': { gt: 0 } }, fields: ['homeId', 'place', 'owners', 'marks'], orderBy: [['marks.reviewSince', 'asc']], limit: PAGE });
  return ok({ rows: cases.map(({ homeId, place, owners, marks }) => ({ homeId, label: homeLabel(place), name: maskName(owners[0]?.name ?? ''), since: marks.reviewSince, dueAt: marks.reviewSince + LIMIT, isLate: marks.reviewSince + LIMIT < at })) });
});
