import { contract } from '@contract/contract';
import type { RosterPreview, RosterStanding } from '@contract/roster';
import { homesOf, type Community } from '@domain/community/community';
import { ok } from '@domain/kernel/result';
import { isRosterConfirmed } from '@domain/roster/confirmation';
import { implement } from '@cloud/kit/implement';

export const last = implement(contract.roster.last, async ({ store, vault, right, input: { communityId } }) => {
  const [community] = await Promise.all([store.find('communities', communityId, ['lastImport', 'roster', 'buildings']), right()]);
  const head = community?.lastImport ? await store.find('imports', community.lastImport) : null, roster = community && standingOf(community);
  if (!head || head.back?.isWhole) return ok({ last: null, roster });
  const { file, fresh, changed } = JSON.parse(vault.open(head.sealedPreview)) as RosterPreview;
  return ok({ last: { importId: head._id, file, fresh, changed, isWhole: head.donePieces === head.pieces }, roster });
});

function standingOf(community: Pick<Community, 'roster' | 'buildings'>): RosterStanding | null {
  if (!community.roster) return null;
  const { changedAt, confirmed } = community.roster;
  return { homes: homesOf(community), changedAt, isConfirmed: isRosterConfirmed(community.roster), confirmed: confirmed ? { at: confirmed.at, person: confirmed.person, day: confirmed.day, homes: confirmed.homes } : null };
}
