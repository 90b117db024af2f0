import { sha256 } from '@cloud/kit/digest';
import type { Endpoint } from '@cloud/kit/implement';
import { open as openArchive } from '@cloud/modules/archive/open';
import { renew as renewArchive } from '@cloud/modules/archive/renew';
import { receipt } from '@cloud/modules/bill/receipt';
import { sheet as moneySheet } from '@cloud/modules/finance/sheet';
import { file } from '@cloud/modules/papers/file';
import { assessmentFile } from '@cloud/modules/privacy/assessment-file';
import { exportHousehold } from '@cloud/modules/privacy/export';
import { print } from '@cloud/modules/registration/print';
import { sheet } from '@cloud/modules/visits/sheet';
import type { PdfRenderer } from '@cloud/platform/pdf/pdf-request';

/** Files without a font: what a file would show, as words. The same request gives the same bytes, within the same turn; all else of the unit is as shipped. */
export const words: PdfRenderer = async ({ title, number, parts, images, issuedAt }) =>
  ({ bytes: Buffer.from(JSON.stringify({ title, number, issuedAt, parts: parts.map(({ paper, digest }) => [digest, sha256(JSON.stringify(paper))]), images: [...images.keys()] })), pages: parts.length, missing: [], unreadable: [] });

export const documentsOfWords: readonly Endpoint[] = [openArchive(words), renewArchive(words), sheet(words), receipt(words), moneySheet(words), print(words), file(words, null), exportHousehold(words), assessmentFile(words)];
