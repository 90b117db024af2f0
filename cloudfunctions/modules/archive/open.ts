import { contract } from '@contract/contract';
import { endedTry, isStored } from '@domain/dossier/archive-tries';
import type { SealMark } from '@domain/documents/seal';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { isDeletedSince } from '@domain/privacy/keeping';
import { changeCase, findCase } from '@cloud/kit/change-case';
import { implement, type Endpoint } from '@cloud/kit/implement';
import type { PdfRenderer } from '@cloud/platform/pdf/pdf-request';
import { archiveView } from './archive-view';
import { makeArchive } from './make-archive';
import { remake } from './remake';
import { storeArchive } from './store-archive';

/** The archive's files, made now if the beat has not made it yet. Two who ask at once make the same files; the first answer stands. */
export const open = (render: PdfRenderer, seal: SealMark | null = null): Endpoint => implement(contract.archive.open, async (context) => {
  const { store, input: { homeId }, at, right } = context;
  const [{ stored: moveIn, seat }, community] = await Promise.all([findCase(context, homeId, true), store.find('communities', communityOf(homeId)), right()]);
  if (!moveIn) return refuse('NO_CASE');
  if (moveIn.archive.state === 'none') return refuse('NOT_CLOSED');
  if (moveIn.archive.state === 'made' && moveIn.archive.remake) return remake(context, render, seal, moveIn, moveIn.archive);
  if (moveIn.archive.state === 'made') return ok(await archiveView(context, moveIn.archive));
  if (!community) return refuse('NO_CASE');
  const stored = await storeArchive(context, moveIn, await makeArchive(context, render, { moveIn, community, arrivedAt: seat?.state === 'arrived' ? seat.at : null, at, seal }));
  if (!stored.ok) return stored;
  const { made, known, key } = stored.value;
  const saved = await changeCase(context, homeId, { name: 'archive-made', of: made.code }, ({ moveIn: now }) => {
    // The home was sold while the files were made: they are the seller's, and the case is the buyer's.
    if (now.archive.state === 'none') return refuse('NOT_CLOSED');
    // A photo went while the files were made: asked again, they are made of the case as it is then.
    if (now.archive.state !== 'made' && isDeletedSince(moveIn, now)) return refuse('BUSY');
    if (now.archive.state !== 'made' && !isStored(now, key)) return refuse('BUSY');
    const standing = now.archive.state === 'made' ? now.archive : made;
    return { ok: true, moveIn: { archive: standing, ...(standing === made ? { archiveTries: endedTry(now, key) } : {}) }, answer: standing, tell: standing === made ? [{ kind: 'archive-made', words: { code: made.code } }] : [] };
  }, known);
  return saved.ok ? ok(await archiveView(context, saved.value)) : saved;
});
