import { contract } from '@contract/contract';
import { firstBroken } from '@domain/audit/trail';
import { homeLabel } from '@domain/community/home';
import { ok, refuse } from '@domain/kernel/result';
import { personOfEntry, wordsOfEntry } from '@domain/movein/trail-words';
import { caseIdOf, communityOf } from '@domain/kernel/ids';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';

/** A home's chained record in words: who did what, and whether every entry follows from the one before. */
export const record = implement(contract.privacy.record, async ({ store, input: { homeId } }) => {
  const [moveIn, community] = await Promise.all([store.find('cases', caseIdOf(homeId), ['trail', 'owners', 'place']), store.find('communities', communityOf(homeId), ['crew'])]);
  if (!moveIn) return refuse('NO_CASE');
  return ok({
    label: homeLabel(moveIn.place), brokenAt: firstBroken(moveIn.trail, sha256),
    rows: moveIn.trail.map((entry) => ({ at: entry.at, who: personOfEntry(entry.by, moveIn.owners, community?.crew ?? [], moveIn), words: wordsOfEntry(entry), hash: entry.hash.slice(0, 16) })).reverse(),
  });
});
