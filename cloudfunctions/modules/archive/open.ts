import type { ArchiveView } from '@contract/archive';
import { contract } from '@contract/contract';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { changeCase, findCase, findSeat } from '@cloud/kit/change-case';
import { implement, type Endpoint } from '@cloud/kit/implement';
import type { PdfRenderer } from '@cloud/platform/pdf/pdf-request';
import type { Cloud } from '@cloud/platform/ports';
import { makeArchive, type MadeArchive } from './make-archive';

async function viewOf(cloud: Cloud, { code, digest, parts, at, fileId }: MadeArchive): Promise<ArchiveView> {
  const [link = ''] = await cloud.links([fileId]);
  return { code, digest, parts, at, link };
}

/** The archive's file, made now if the beat has not made it yet. Two who ask at once make the same file; the first answer stands. */
export const open = (render: PdfRenderer): Endpoint => implement(contract.archive.open, async (context) => {
  const { store, cloud, input: { homeId }, at, right } = context;
  const [{ stored: moveIn }] = await Promise.all([findCase(context, homeId, false), right()]);
  if (!moveIn) return refuse('NO_CASE');
  if (moveIn.archive.state === 'none') return refuse('NOT_CLOSED');
  if (moveIn.archive.state === 'made') return ok(await viewOf(cloud, moveIn.archive));
  const [community, seat] = await Promise.all([store.find('communities', communityOf(homeId)), findSeat(context, homeId)]);
  if (!community) return refuse('NO_CASE');
  const made = await makeArchive(context, render, { moveIn, community, arrivedAt: seat?.state === 'arrived' ? seat.at : null, at });
  const saved = await changeCase(context, homeId, { name: 'archive-made', of: made.code }, ({ moveIn: now }) => {
    const standing = now.archive.state === 'made' ? now.archive : made;
    return { ok: true, moveIn: { archive: standing }, answer: standing, tell: standing === made ? [{ kind: 'archive-made', words: { code: made.code } }] : [] };
  }, moveIn);
  return saved.ok ? ok(await viewOf(cloud, saved.value)) : saved;
});
