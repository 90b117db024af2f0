import { contract } from '@contract/contract';
import { paperDigest } from '@domain/documents/canonical';
import { ok } from '@domain/kernel/result';
import { sha256 } from '@cloud/kit/digest';
import { implement, type Endpoint } from '@cloud/kit/implement';
import type { PdfRenderer } from '@cloud/platform/pdf/pdf-request';
import { writeXlsx } from '@cloud/platform/sheet/write-xlsx';
import { readDay } from './read-day';
import { sheetBook } from './sheet-book';
import { sheetPaper } from './sheet-paper';
import { sheetWords } from './sheet-words';

/** The day as a file. One file a day, kind, language and format is kept: a newer one takes its place, so that what people looked up does not pile up. */
export const sheet = (render: PdfRenderer): Endpoint => implement(contract.visits.sheet, async (context) => {
  const { cloud, at, input: { communityId, day, kind, format, language } } = context, words = sheetWords[language];
  const seen = await readDay(context, context.input);
  const path = `sheets/${communityId.slice('com_'.length)}/${day}-${kind === 'visit' ? '' : `${kind}-`}${language}.${format}`;
  const bytes = format === 'xlsx' ? writeXlsx(sheetBook(seen, words)) : await asPdf();
  const [link = ''] = await cloud.links([await cloud.upload(path, bytes)]);
  return ok({ link, homes: seen.rows.length });

  async function asPdf(): Promise<Buffer> {
    const paper = sheetPaper(seen, words, at);
    return (await render({ title: `${paper.title} ${paper.subtitle}`, number: paper.subtitle, parts: [{ paper, digest: paperDigest(paper, sha256) }], images: new Map(), issuedAt: at })).bytes;
  }
});
