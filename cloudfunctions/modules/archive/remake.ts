import { endedTry, isStored } from '@domain/dossier/archive-tries';
import { filesOfEditions, remade } from '@domain/dossier/edition';
import type { SealMark } from '@domain/documents/seal';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import type { MoveInCase } from '@domain/movein/case';
import { isDeletedSince } from '@domain/privacy/keeping';
import { changeCase, findSeat } from '@cloud/kit/change-case';
import type { Context } from '@cloud/kit/implement';
import type { PdfRenderer } from '@cloud/platform/pdf/pdf-request';
import type { Stored } from '@cloud/platform/ports';
import { archiveView } from './archive-view';
import { makeArchive, type MadeArchive } from './make-archive';
import { storeArchive } from './store-archive';

/**
 * The archive anew without what was deleted. The new files are made first, as of the deletion, so that every try makes the same ones; then all older files go; then the case says so.
 * Cut short, or with a file that would not go, it is asked for again: until then the case says that it is to be made anew.
 */
export async function remake(context: Context, render: PdfRenderer, seal: SealMark | null, moveIn: Stored<MoveInCase>, standing: MadeArchive) {
  const { store, cloud, log } = context, { homeId } = moveIn, { since, entries } = standing.remake ?? { since: context.at, entries: moveIn.trail.length };
  const [community, seat] = await Promise.all([store.find('communities', communityOf(homeId)), findSeat(context, homeId)]);
  if (!community) return refuse('NO_CASE');
  const stored = await storeArchive(context, moveIn, await makeArchive(context, render, { moveIn, community, arrivedAt: seat?.state === 'arrived' ? seat.at : null, at: context.at, seal, later: { at: since, entries, edition: (standing.earlier?.length ?? 0) + 2 } }));
  if (!stored.ok) return stored;
  const { made, known, key } = stored.value;
  const news = new Set(filesOfEditions(made)), old = filesOfEditions(standing).filter((file) => !news.has(file)), stayed = await cloud.remove(old).catch(() => old);
  if (stayed.length) {
    log({ alarm: 'files-not-deleted', home: homeId, files: stayed.length });
    return { ok: false as const, code: 'BUSY' as const, data: {} };
  }
  const saved = await changeCase(context, homeId, { name: 'archive-made', of: made.code }, ({ moveIn: now }) => {
    if (now.archive.state !== 'made') return refuse('NOT_CLOSED');
    if (!now.archive.remake) return { ok: true as const, moveIn: {}, answer: now.archive };
    if (isDeletedSince(moveIn, now) || !isStored(now, key)) return refuse('BUSY');
    const next = remade(now.archive, made);
    return { ok: true as const, moveIn: { archive: next, archiveTries: endedTry(now, key) }, answer: next, tell: [{ kind: 'archive-made', words: { code: made.code } }] };
  }, known);
  return saved.ok ? ok(await archiveView(context, saved.value)) : saved;
}
