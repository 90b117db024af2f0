import { NEVER } from '@domain/kernel/calendar';
import { contract } from '@contract/contract';
import { homesOf } from '@domain/community/community';
import { crewRole } from '@domain/community/grants';
import { ok } from '@domain/kernel/result';
import { isNews } from '@domain/privacy/log';
import { implement } from '@cloud/kit/implement';

/** A manager's first screen: the community, its people, its batches. */
export const overview = implement(contract.board.overview, async ({ store, right, at, input: { communityId } }) => {
  const [community, batches, { grants }, imports] = await Promise.all([
    store.find('communities', communityId, ['name', 'crew', 'buildings', 'lookAlertAt', 'alerts']), store.list('batches', { where: { communityId, round: null }, fields: ['name', 'status', 'days', 'homes'], limit: 100 }), right(),
    store.list('imports', { where: { communityId, keptUntil: { lt: NEVER } }, fields: ['donePieces', 'pieces', 'doneHomes', 'homes', 'keptUntil', 'isRefused', 'back'], orderBy: [['keptUntil', 'desc']], limit: 5 }),
  ]);
  const rows = batches.map(({ _id, name, status, days, homes }) => { const sorted = [...days].sort(); return { batchId: _id as string, name, status, homes, first: sorted[0] ?? '', last: sorted.at(-1) ?? '' }; });
  const newest = imports.find(({ isRefused, keptUntil = 0 }) => !isRefused && keptUntil > at), waits = newest && !newest.back && newest.donePieces < newest.pieces ? { done: newest.doneHomes, homes: newest.homes, until: newest.keptUntil ?? 0 } : null;
  return ok({
    rosterWaits: waits,
    lookAlertAt: isNews(community?.lookAlertAt, at) ? community?.lookAlertAt ?? null : null,
    communityName: community?.name ?? '', name: crewRole(grants, communityId)?.name ?? '', homes: community ? homesOf(community) : 0,
    alerts: Object.values(community?.alerts ?? {}).sort((a, b) => a.since - b.since).map((alert) => ({ ...(alert.kind === 'errand-late' ? { homeId: '', errandId: alert.errandId as string } : { homeId: alert.homeId as string, ...(alert.kind === 'keys-late' ? { isKeys: true as const } : {}) }), label: alert.label, since: alert.since })),
    crew: community?.crew.filter(({ left, openid }) => !left && openid).length ?? 0, batches: rows.sort((a, b) => b.first.localeCompare(a.first)),
  });
});
