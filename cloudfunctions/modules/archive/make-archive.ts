import type { Registration } from '@domain/forms/registration';
import { verificationCode } from '@domain/documents/verification-code';
import type { Community } from '@domain/community/community';
import type { Archive, MoveInCase } from '@domain/movein/case';
import { archiveOfHome } from '@domain/movein/archive-of-home';
import { sha256 } from '@cloud/kit/digest';
import type { PdfRenderer } from '@cloud/platform/pdf/pdf-request';
import type { Ports } from '@cloud/platform/ports';
import { gatherFiles } from './gather-files';

export type MadeArchive = Extract<Archive, { readonly state: 'made' }>;

/** Makes the PDF of a closed case (cover and parts) and stores it under its digest: made twice, it is the same file. */
export async function makeArchive({ vault, cloud, log }: Pick<Ports, 'vault' | 'cloud' | 'log'>, render: PdfRenderer, facts: { readonly moveIn: MoveInCase; readonly community: Community; readonly arrivedAt: number | null; readonly at: number }): Promise<MadeArchive> {
  const { moveIn, community, arrivedAt, at } = facts;
  const files = await gatherFiles(cloud, moveIn);
  const closedAt = moveIn.closed?.at ?? 0;
  const record = moveIn.registration?.sealed ? (JSON.parse(vault.open(moveIn.registration.sealed)) as Registration) : null;
  const code = verificationCode(vault.index(`archive|${moveIn.homeId}|${closedAt}`));
  const { parts, digest } = archiveOfHome({ moveIn, community, record, arrivedAt, closedAt, code, imageOf: files.imageOf, digestOfFile: files.digestOfFile }, sha256);
  const pdf = await render({ title: `入伙档案 ${parts[0]?.paper.subtitle ?? ''}`, number: parts[0]?.paper.number ?? '', parts, images: files.images, issuedAt: closedAt });
  const fileId = await cloud.upload(`archives/${moveIn.homeId.split('_').slice(1).join('_')}/${digest}.pdf`, pdf.bytes);
  log({ archive: moveIn.homeId, parts: parts.length, pages: pdf.pages, bytes: pdf.bytes.length, lost: files.lost, unreadable: pdf.unreadable.length, missing: pdf.missing.length });
  return { state: 'made', at, fileId, digest, code, parts: parts.length - 1 };
}
