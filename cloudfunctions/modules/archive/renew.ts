import { contract } from '@contract/contract';
import { endedTry, isStored } from '@domain/dossier/archive-tries';
import { renewable, renewed } from '@domain/dossier/edition';
import type { SealMark } from '@domain/documents/seal';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { isDeletedSince } from '@domain/privacy/keeping';
import { changeCase, findCase, findSeat } from '@cloud/kit/change-case';
import { implement, type Endpoint } from '@cloud/kit/implement';
import type { PdfRenderer } from '@cloud/platform/pdf/pdf-request';
import { archiveView } from './archive-view';
import { makeArchive } from './make-archive';
import { storeArchive } from './store-archive';

/** A new edition with what was done since; the one before stays known by its code as superseded. Two who ask at once make one: the second finds nothing new. */
export const renew = (render: PdfRenderer, seal: SealMark | null = null): Endpoint => implement(contract.archive.renew, async (context) => {
  const { store, input: { homeId }, at, right } = context;
  const [{ stored: moveIn }] = await Promise.all([findCase(context, homeId, false), right()]);
  if (!moveIn) return refuse('NO_CASE');
  const [community, seat] = await Promise.all([store.find('communities', communityOf(homeId)), findSeat(context, homeId)]), next = renewable(moveIn);
  if (!community) return refuse('NO_CASE');
  const stored = next.ok ? await storeArchive(context, moveIn, await makeArchive(context, render, { moveIn, community, arrivedAt: seat?.state === 'arrived' ? seat.at : null, at, seal, later: { at, ...next.value } })) : null;
  if (stored && !stored.ok) return stored;
  const { made = null, known = moveIn, key = '' } = stored?.value ?? {};
  const saved = await changeCase(context, homeId, { name: 'archive-made', of: made?.code ?? '' }, ({ moveIn: now }) => {
    const still = renewable(now);
    if (!still.ok) return still;
    if (!made || now.archive.state !== 'made' || still.value.edition !== (next.ok && next.value.edition)) return refuse('NOTHING_NEW');
    if (isDeletedSince(moveIn, now) || !isStored(now, key)) return refuse('BUSY');
    const standing = renewed(now.archive, made);
    return { ok: true, moveIn: { archive: standing, archiveTries: endedTry(now, key) }, answer: standing, tell: [{ kind: 'archive-made', words: { code: made.code } }] };
  }, known);
  return saved.ok ? ok(await archiveView(context, saved.value)) : saved;
});
