import { homeLabel } from '@domain/community/home';
import type { Community } from '@domain/community/community';
import type { SealMark } from '@domain/documents/seal';
import { verificationCode } from '@domain/documents/verification-code';
import type { Registration } from '@domain/forms/registration';
import { dayOf } from '@domain/kernel/calendar';
import { homeKeyOf } from '@domain/kernel/ids';
import { archiveOfHome, type ArchiveSource } from '@domain/movein/archive-of-home';
import type { Archive, MoveInCase } from '@domain/movein/case';
import { sha256 } from '@cloud/kit/digest';
import type { PdfRenderer } from '@cloud/platform/pdf/pdf-request';
import { pictureOfCode } from '@cloud/platform/picture-of-code';
import type { Ports } from '@cloud/platform/ports';
import { gatherFiles } from './gather-files';
import { makeZip } from './make-zip';
import { signedPdfs } from './signed-pdfs';

export type MadeArchive = Extract<Archive, { readonly state: 'made' }>;
type Facts = { readonly moveIn: MoveInCase; readonly community: Community; readonly arrivedAt: number | null; readonly at: number; readonly later?: NonNullable<ArchiveSource['later']>; /** Who signs files here, as their last page names it. */ readonly seal: SealMark | null };

type FileToStore = { readonly bytes: Buffer; readonly digest: string; readonly path: string };
/** All of an archive but that its files lie anywhere. */
export type DraftArchive = Omit<MadeArchive, 'fileId' | 'pdf' | 'zip'> & { readonly pdf: FileToStore; readonly zip: FileToStore };

/** Makes the PDF of a closed case (cover and parts) and the zip around it, each to lie under its digest: made twice, they are the same files. */
export async function makeArchive({ vault, cloud, log }: Pick<Ports, 'vault' | 'cloud' | 'log'>, render: PdfRenderer, { moveIn, community, arrivedAt, at, later, seal }: Facts): Promise<DraftArchive> {
  const closedAt = moveIn.closed?.at ?? 0, madeOf = later?.at ?? closedAt, edition = later?.edition ?? 1;
  const gathered = await gatherFiles(cloud, moveIn, madeOf);
  const record = moveIn.registration?.sealed && !moveIn.privacy?.record ? (JSON.parse(vault.open(moveIn.registration.sealed)) as Registration) : null;
  const code = verificationCode(vault.index(`archive|${moveIn.homeId}|${closedAt}${edition > 1 ? `|${edition}` : ''}`)), picture = pictureOfCode(`入伙档案 ${code}`), pictureDigest = sha256(picture);
  const source: ArchiveSource = { moveIn, community, record, arrivedAt, closedAt, code, ...(later ? { later } : {}), codePicture: { digest: pictureDigest, mime: 'image/png' }, imageOf: gathered.imageOf, digestOfFile: gathered.digestOfFile };
  const archive = archiveOfHome(source, sha256), cover = archive.parts[0]?.paper;
  const pdf = await render({ title: `入伙档案 ${cover?.subtitle ?? ''}`, number: cover?.number ?? '', parts: archive.parts, images: new Map([...gathered.images, [pictureDigest, picture]]), issuedAt: madeOf, isSealed: true });
  const zip = makeZip({ code, number: cover?.number ?? '', edition, community: community.name, home: homeLabel(moveIn.place), closedAt, signer: community.company }, archive, source, pdf.bytes, gathered.files, await signedPdfs(render, moveIn, madeOf, seal));
  const toStore = (bytes: Buffer, ending: string): FileToStore => {
    const digest = sha256(bytes), name = `dossier-${homeKeyOf(moveIn.homeId)}-${dayOf(madeOf).replaceAll('-', '')}.${ending}`;
    return { bytes, digest, path: `archives/${moveIn.homeId.split('_').slice(1).join('_')}/${digest.slice(0, 32)}/${name}` };
  };
  log({ archive: moveIn.homeId, parts: archive.parts.length, pages: pdf.pages, bytes: pdf.bytes.length, zip: zip.bytes.length, files: gathered.files.length, lost: gathered.lost, unreadable: pdf.unreadable.length, missing: pdf.missing.length });
  return {
    state: 'made', at, digest: archive.digest, code, parts: archive.parts.length - 1, pdf: toStore(pdf.bytes, 'pdf'), zip: toStore(zip.bytes, 'zip'), entries: zip.manifest.trail.entries,
    scheduled: zip.manifest.outside.flatMap((one) => (one.why === 'scheduled' || one.why === 'requested' ? [{ name: one.name, day: one.day, ...(one.why === 'requested' ? { isAsked: true as const } : {}) }] : [])),
  };
}
