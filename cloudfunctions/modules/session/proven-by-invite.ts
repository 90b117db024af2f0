import type { Home, RosterOwner } from '@domain/community/home';
import { isInviteGood, readInviteCode } from '@domain/identity/invite';
import { isLocked } from '@domain/identity/bind-lock';
import type { CommunityId } from '@domain/kernel/ids';
import type { Context } from '@cloud/kit/implement';

/**
 * The home and owner an invite code names, if the phone is that owner's or the roster knows none for them; then this one becomes theirs.
 * The code is used up in the same write, by whoever comes first.
 */
export async function provenByInvite({ store, vault, openid, at }: Context, communityId: CommunityId, invite: string, phone: string): Promise<readonly { readonly home: Home; readonly owner: RosterOwner }[]> {
  const code = readInviteCode(invite), digests = code ? vault.indexes(`invite|${communityId}|${code}`) : [];
  const found = (await Promise.all(digests.map((one) => store.list('homes', { where: { communityId, inviteDigests: { has: one } }, limit: 1 })))).flat();
  const [home] = found, digest = digests.find((one) => home?.invites?.[one]);
  const named = digest ? home?.invites?.[digest] : undefined;
  if (!home || !digest || isLocked(home, at) || !isInviteGood(named, openid, at)) return [];
  const place = home.owners.findIndex(({ no }) => no === named.ownerNo), owner = home.owners[place], phoneIndex = vault.index(phone, owner?.phoneIndex);
  if (!owner || (owner.phoneIndex !== '' && owner.phoneIndex !== phoneIndex)) return [];
  const own: RosterOwner = owner.phoneIndex ? owner : { ...owner, phone: vault.seal(phone), phoneIndex, phoneTail: phone.slice(-4) };
  const isUsed = await store.apply('homes', home._id, {
    guard: { [`invites.${digest}.usedBy`]: { in: [null, openid] }, [`invites.${digest}.until`]: { gt: at }, [`owners.${place}.no`]: owner.no, [`owners.${place}.phoneIndex`]: { in: [owner.phoneIndex, phoneIndex] } },
    patch: { set: { [`invites.${digest}.usedBy`]: openid, [`owners.${place}.phone`]: own.phone, [`owners.${place}.phoneIndex`]: own.phoneIndex, [`owners.${place}.phoneTail`]: own.phoneTail } },
  });
  return isUsed ? [{ home, owner: own }] : [];
}
