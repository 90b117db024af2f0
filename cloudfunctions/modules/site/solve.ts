import { contract } from '@contract/contract';
import { issueSolved } from '@domain/site/site-day';
import { implement } from '@cloud/kit/implement';
import { changeDay } from './change-day';

export const solve = implement(contract.site.solve, async (context) => {
  const { at, input: { communityId, day, id, words } } = context, { name: by } = await context.right();
  return changeDay(context, communityId, (now) => issueSolved(now, id, { at, by, words }), day);
});
