import { contract } from '@contract/contract';
import { homesOf } from '@domain/community/community';
import { refuse } from '@domain/kernel/result';
import { isFileOfImport } from '@domain/roster/file-of-import';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';

/** Holds for the roster as the manager saw it; one that changed meanwhile has to be looked at again. */
export const confirm = implement(contract.roster.confirm, async (context) => {
  const { openid, at, input: { communityId, changedAt, person, day, paper } } = context;
  if (paper && !isFileOfImport(paper, communityId)) return refuse('FILE_FOREIGN');
  return change(context, 'communities', communityId, (community) => {
    if (!community?.roster) return refuse('ROSTER_EMPTY');
    if (community.roster.changedAt !== changedAt) return refuse('ROSTER_CHANGED');
    return { ok: true, document: { ...community, roster: { changedAt, confirmed: { at, by: openid, person, day, homes: homesOf(community), paper } } }, answer: { at } };
  });
});
