import { HOUR, NEVER } from '@domain/kernel/calendar';
import { rosterKeptUntil } from '@domain/roster/roster-import';
import type { Ports } from '@cloud/platform/ports';

const A_LOOK = 20, AGAIN = HOUR;

/**
 * Rosters that were looked at and never taken in: the file goes, and with it what was laid aside of it. Of one that was begun only the file goes, its pieces wait sealed to be gone on with.
 * Imports of before there was such a day get one now.
 */
export async function forgetRosters({ store, cloud, log, now }: Ports): Promise<number> {
  const at = now();
  await store.applyAll('imports', { guard: { keptUntil: { exists: false } }, patch: { set: { keptUntil: rosterKeptUntil(at) } } });
  const due = await store.list('imports', { where: { keptUntil: { lte: at } }, fields: ['communityId', 'fileId', 'donePieces'], orderBy: [['keptUntil', 'asc']], limit: A_LOOK });
  const files = [...new Set(due.map(({ fileId }) => fileId))], stayed = new Set(files.length ? await cloud.remove(files).catch(() => files) : []);
  if (stayed.size) log({ alarm: 'roster-file-not-deleted', files: stayed.size });
  let done = 0;
  for (const { _id, communityId, fileId, donePieces } of due) {
    const isStill = { donePieces, keptUntil: { lte: at } };
    if (stayed.has(fileId)) await store.apply('imports', _id, { guard: isStill, patch: { set: { keptUntil: at + AGAIN } } });
    else if (donePieces > 0) done += Number(await store.apply('imports', _id, { guard: isStill, patch: { set: { keptUntil: NEVER } } }));
    // The head first: what cannot be found is not begun any more.
    else if (await store.removeAll('imports', { _id, ...isStill })) { await store.removeAll('importPieces', { communityId, importId: _id }); done++; }
  }
  return done;
}
