import { contract } from '@contract/contract';
import { paperDigest } from '@domain/documents/canonical';
import { ok } from '@domain/kernel/result';
import { sha256 } from '@cloud/kit/digest';
import { implement, type Endpoint } from '@cloud/kit/implement';
import type { PdfRenderer } from '@cloud/platform/pdf/pdf-request';
import { writeXlsx } from '@cloud/platform/sheet/write-xlsx';
import { dayPaper, dayWorkbook } from './day-paper';
import { findDayBook, moneyDayView, readMoneyDay } from './read-money-day';

/** The day as a file; a newer one takes its place. */
export const sheet = (render: PdfRenderer): Endpoint => implement(contract.finance.sheet, async (context) => {
  const { cloud, at, input: { communityId, day, format } } = context;
  const [money, book] = await Promise.all([readMoneyDay(context, communityId, day), findDayBook(context, communityId, day), context.right()]);
  const view = moneyDayView(money, book, { skip: 0, page: money.rows.length, now: at, refundsOpen: 0 });
  const [link = ''] = await cloud.links([await cloud.upload(`sheets/${communityId.slice('com_'.length)}/money-${day}.${format}`, format === 'xlsx' ? writeXlsx(dayWorkbook(view)) : await asPdf())]);
  return ok({ link, rows: view.count });

  async function asPdf(): Promise<Buffer> {
    const paper = dayPaper(view, at);
    return (await render({ title: `${paper.title} ${paper.subtitle}`, number: paper.subtitle, parts: [{ paper, digest: paperDigest(paper, sha256) }], images: new Map(), issuedAt: at })).bytes;
  }
});
