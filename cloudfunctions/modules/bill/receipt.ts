import { contract } from '@contract/contract';
import { paperDigest } from '@domain/documents/canonical';
import { paymentReceipt, refundPaper } from '@domain/documents/money-papers';
import type { Paper } from '@domain/documents/paper';
import type { PaperHome } from '@domain/documents/paper-head';
import { refundsOf, type Bill } from '@domain/fees/bill';
import { paymentOf } from '@domain/fees/refunds';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { paperHome } from '@domain/movein/papers-of-home';
import { findCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { findPaperCommunity } from '@cloud/kit/find-paper-community';
import { implement, type Endpoint } from '@cloud/kit/implement';
import type { PdfRenderer } from '@cloud/platform/pdf/pdf-request';

function paperOf(home: PaperHome, bill: Bill, no: string): { readonly paper: Paper; readonly at: number } | null {
  const payment = paymentOf(bill, no);
  if (payment) return { paper: paymentReceipt(home, bill, payment), at: payment.at };
  const refund = refundsOf(bill).find((one) => one.state === 'done' && one.paper === no);
  return refund?.state === 'done' ? { paper: refundPaper(home, bill, refund), at: refund.doneAt } : null;
}

/** One paper for each movement of money, always the same file: dated with the money, kept under its digest. */
export const receipt = (render: PdfRenderer): Endpoint => implement(contract.bill.receipt, async (context) => {
  const { cloud, input: { homeId, paper: no } } = context;
  const [{ stored: moveIn }, community] = await Promise.all([findCase(context, homeId, false), findPaperCommunity(context, communityOf(homeId), []), context.right()]);
  if (!moveIn || !community) return refuse('NO_CASE');
  const found = paperOf(paperHome(moveIn, community), moveIn.bill, no);
  if (!found) return refuse('PAPER_UNKNOWN');
  const { paper, at } = found, digest = paperDigest(paper, sha256);
  const { bytes } = await render({ title: `${paper.title} ${paper.number}`, number: paper.number, parts: [{ paper, digest }], images: new Map(), issuedAt: at });
  const [link = ''] = await cloud.links([await cloud.upload(`receipts/${homeId.slice('home_'.length)}/${no}-${digest.slice(0, 16)}.pdf`, bytes)]);
  return ok({ link });
});
