import type { SealMark } from '@domain/documents/seal';
import { signedFile } from '@domain/documents/signed-file';
import { countedSignatures, isSignedByAll } from '@domain/documents/signing';
import type { Instant } from '@domain/kernel/calendar';
import { explanationsOf } from '@domain/library/paper-notes';
import type { MoveInCase } from '@domain/movein/case';
import { signingTermsOf } from '@domain/movein/signing-terms-of';
import { sha256 } from '@cloud/kit/digest';
import type { PdfRenderer } from '@cloud/platform/pdf/pdf-request';

export type SignedPdf = { readonly code: string; readonly title: string; readonly bytes: Buffer };
/** A household signs two to six papers of about 100 KB; what is beyond is in the archive's own PDF and as its text. */
const MOST = 12, ROOM = 8 * 1024 * 1024;

/** Each paper signed by all until then as the file its signers have, one after the other: the same papers give the same files. */
export async function signedPdfs(render: PdfRenderer, moveIn: MoveInCase, until: Instant, seal: SealMark | null): Promise<readonly SignedPdf[]> {
  const made: SignedPdf[] = [];
  let left = ROOM;
  for (const kept of Object.values(moveIn.papers).filter((one) => isSignedByAll(one) && countedSignatures(one).every(({ at }) => at <= until)).slice(0, MOST)) {
    const { parts, completedAt } = signedFile(kept, signingTermsOf(moveIn, kept.code)?.also ?? [], seal, sha256, explanationsOf(moveIn, kept.code));
    const { bytes } = await render({ title: kept.paper.title, number: kept.paper.number, parts, images: new Map(), issuedAt: completedAt, isSealed: true });
    if (bytes.length > left) continue;
    left -= bytes.length;
    made.push({ code: kept.code, title: kept.paper.title, bytes });
  }
  return made;
}
