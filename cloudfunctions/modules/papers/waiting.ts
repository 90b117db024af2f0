import type { WaitingPaper } from '@contract/papers';
import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

const HOMES_A_PAGE = 40;

/** What waits for the company, home by home in the order of the longest wait. One read: marks say what, so no paper is fetched. */
export const waiting = implement(contract.papers.waiting, async ({ store, input: { communityId, skip } }) => {
  const cases = await store.list('cases', { where: { communityId, 'marks.papersSince': { gt: 0 } }, fields: ['homeId', 'place', 'marks.papers'], orderBy: [['marks.papersSince', 'asc']], limit: HOMES_A_PAGE + 1, skip });
  const shown = cases.slice(0, HOMES_A_PAGE);
  const papers = shown.flatMap(({ homeId, place, marks }) => (marks.papers ?? []).map(({ code, ...wait }): WaitingPaper => ({ homeId, label: homeLabel(place), paper: code, ...wait })));
  return ok({ papers, hasMore: cases.length > HOMES_A_PAGE, next: skip + shown.length });
});
