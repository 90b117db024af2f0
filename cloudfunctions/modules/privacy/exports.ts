import { contract } from '@contract/contract';
import { ok } from '@domain/kernel/result';
import { stateOfExport } from '@domain/privacy/exports';
import { implement } from '@cloud/kit/implement';

const SHOWN = 30;

/** Files of many homes that were asked for, the latest first. */
export const exports = implement(contract.privacy.exports, async ({ store, vault, openid, at, input: { communityId } }) => {
  const [community, rows] = await Promise.all([store.find('communities', communityId, ['crew', 'buildings']), store.list('rosterExports', { where: { communityId }, orderBy: [['askedAt', 'desc']], limit: SHOWN })]);
  const crew = community?.crew ?? [], nameOf = (by: string | undefined) => crew.find((one) => one.openid === by)?.name ?? '';
  return ok({
    buildings: Object.keys(community?.buildings ?? {}), managers: crew.filter(({ isManager, left, openid: joined }) => isManager && !left && joined).length,
    rows: rows.map((one) => ({ id: one._id, building: one.building, reason: one.reason, words: one.sealedWhy ? vault.open(one.sealedWhy) : '', who: nameOf(one.askedBy), askedAt: one.askedAt, state: stateOfExport(one, at), isMine: one.askedBy === openid, decidedBy: nameOf(one.decided?.by) })),
  });
});
