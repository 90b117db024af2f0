import { contract } from '@contract/contract';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { residentPaper } from '@domain/people/resident-papers';
import { findCase } from '@cloud/kit/change-case';
import { findPaperCommunity } from '@cloud/kit/find-paper-community';
import { implement } from '@cloud/kit/implement';

/** A guide for a tenant or proxy, in the community's own text where it has one: their reading counts for nobody. */
export const guide = implement(contract.people.guide, async (context) => {
  const { input: { homeId, paper: code } } = context;
  const [{ stored: moveIn }, community] = await Promise.all([findCase(context, homeId, false), findPaperCommunity(context, communityOf(homeId), [code]), context.right()]);
  if (!moveIn || !community) return refuse('NO_CASE');
  const paper = residentPaper(code, moveIn, community);
  return paper ? ok({ paper }) : refuse('PAPER_UNKNOWN');
});
