import { contract } from '@contract/contract';
import { communityOf, homeKeyOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { issueNoted } from '@domain/site/site-day';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';
import { changeDay } from './change-day';

export const note = implement(contract.site.note, async (context) => {
  const { at, request, input: { communityId, kind, words, homeId } } = context, { name: by } = await context.right();
  if (homeId && communityOf(homeId) !== communityId) return refuse('HOME_UNKNOWN');
  return changeDay(context, communityId, (day) => issueNoted(day, { id: `i${sha256(request.id).slice(0, 8)}`, kind, at, by, words, home: homeId ? homeKeyOf(homeId) : '' }));
});
