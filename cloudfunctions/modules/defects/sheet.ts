import { contract } from '@contract/contract';
import { paperDigest } from '@domain/documents/canonical';
import { ok } from '@domain/kernel/result';
import { sha256 } from '@cloud/kit/digest';
import { implement, type Endpoint } from '@cloud/kit/implement';
import type { PdfRenderer } from '@cloud/platform/pdf/pdf-request';
import { writeXlsx } from '@cloud/platform/sheet/write-xlsx';
import { ledgerBook, ledgerPaper } from './ledger-file';
import { readLedger } from './read-ledger';

/** A printed ledger is read page by page: longer than this it is a workbook's work. */
const PRINTED = 600;

/** The ledger as it is filtered, as a file; a newer one takes its place. */
export const sheet = (render: PdfRenderer): Endpoint => implement(contract.defects.sheet, async (context) => {
  const { cloud, at, input } = context, { communityId, format } = input;
  const [{ shown, isCut }] = await Promise.all([readLedger(context, communityId, input), context.right()]);
  const [link = ''] = await cloud.links([await cloud.upload(`sheets/${communityId.slice('com_'.length)}/defects-${input.what}.${format}`, format === 'xlsx' ? writeXlsx(ledgerBook({ shown, isCut }, input, at)) : await asPdf())]);
  return ok({ link, rows: shown.length });

  async function asPdf(): Promise<Buffer> {
    const paper = ledgerPaper({ shown: shown.slice(0, PRINTED), isCut: isCut || shown.length > PRINTED }, input, at);
    return (await render({ title: `${paper.title} ${paper.subtitle}`, number: paper.subtitle, parts: [{ paper, digest: paperDigest(paper, sha256) }], images: new Map(), issuedAt: at })).bytes;
  }
});
