import { dayOf, type Instant } from '../kernel/calendar';
import type { Fen } from '../kernel/money';
import { ok, refuse } from '../kernel/result';
import { heldOf, isReversed, paidFen, partOf, refundsOf, type Bill, type Hand, type Payment } from './bill';
import type { DeskMethod } from './fee-item';

/** Why money goes back: a deposit at its end, what was paid beyond the total, a charge that falls away. */
export const REFUND_PURPOSES = ['deposit', 'overpaid', 'charge'] as const;
export type AskedPurpose = (typeof REFUND_PURPOSES)[number];
/** `held`: money that was never credited, asked for by finance's decision alone. */
export type RefundPurpose = AskedPurpose | 'held';
/** How a deposit was settled: photos of what was found, and what is kept for it. What is kept is told to the household and asked for no more. */
export type Settlement = { readonly kept?: { readonly fen: Fen; readonly why: string }; readonly photos?: readonly string[] };
type Asked = { readonly no: string; /** The credit it comes out of, by its receipt. */ readonly receipt: string; readonly fen: Fen; readonly purpose: RefundPurpose; readonly why: string; readonly at: Instant; readonly asked: Hand } & Settlement;
type Agreed = Asked & { readonly agreed: Hand; readonly agreedAt: Instant };
/** Asked by one person, agreed by another, then sent to the provider (`sent`) or paid out at the desk (`owed`), and done when it arrived. */
export type Refund =
  | (Asked & { readonly state: 'asked' })
  | (Asked & { readonly state: 'declined'; readonly declined: Hand; readonly because: string })
  | (Agreed & { readonly state: 'sent'; readonly tries: number; readonly nextAt: Instant })
  | (Agreed & { readonly state: 'owed' })
  | (Agreed & { readonly state: 'failed'; readonly code: string })
  | (Agreed & { readonly state: 'done'; readonly doneAt: Instant; readonly paper: string; readonly how: 'wechat' | DeskMethod; /** The provider's number, or the slip of the payout. */ readonly reference: string });

const UNDER_WAY: readonly Refund['state'][] = ['asked', 'sent', 'owed', 'done'];
const MOST_REFUNDS = 20;
export const paymentOf = (bill: Bill, receipt: string): Payment | undefined => bill.payments.find((one) => one.receipt === receipt);
/** What a refund comes out of: a payment, or money held back. */
export const sourceOf = (bill: Bill, receipt: string): Payment | undefined => paymentOf(bill, receipt) ?? heldOf(bill).find((one) => one.receipt === receipt && !one.credited);
export const refundOf = (bill: Bill, no: string): Refund | undefined => refundsOf(bill).find((one) => one.no === no);
const takenFrom = (bill: Bill, receipt: string): Fen => refundsOf(bill).filter((one) => one.receipt === receipt && UNDER_WAY.includes(one.state)).reduce((sum, { fen, kept }) => sum + fen + (kept?.fen ?? 0), 0);
/** What may still be given back of one credit: its amount less refunds done or under way and what was kept with them; nothing of a reversed one. */
export const refundableFen = (bill: Bill, payment: Payment): Fen => (isReversed(bill, payment.receipt) ? 0 : Math.max(0, payment.fen - takenFrom(bill, payment.receipt)));

export type RefundAsk = Pick<Asked, 'no' | 'receipt' | 'fen' | 'why'> & Settlement & { readonly purpose: AskedPurpose };
/** Somebody of the crew asks for money to go back. Only a deposit may be kept in part. Refusals: PAYMENT_UNKNOWN, REFUND_TOO_MUCH, REFUNDS_TOO_MANY, KEEPS_DEPOSIT. */
export function refundAsked(bill: Bill, ask: RefundAsk, by: Hand, at: Instant) {
  const payment = paymentOf(bill, ask.receipt);
  if (!payment) return refuse('PAYMENT_UNKNOWN');
  if (ask.kept && ask.purpose !== 'deposit') return refuse('KEEPS_DEPOSIT');
  const most = Math.min(refundableFen(bill, payment), paidFen(partOf(bill, payment.part)));
  if (ask.fen + (ask.kept?.fen ?? 0) > most) return refuse('REFUND_TOO_MUCH', { mostFen: most });
  if (refundsOf(bill).length >= MOST_REFUNDS) return refuse('REFUNDS_TOO_MANY', { limit: MOST_REFUNDS });
  return ok<Bill>({ ...bill, refunds: [...refundsOf(bill), { ...ask, at, asked: by, state: 'asked' }] });
}

const withRefund = (bill: Bill, next: Refund): Bill => ({ ...bill, refunds: refundsOf(bill).map((one) => (one.no === next.no ? next : one)) });
const agreedPart = ({ no, receipt, fen, purpose, why, at, asked, agreed, agreedAt, kept, photos }: Agreed): Agreed => ({ no, receipt, fen, purpose, why, at, asked, agreed, agreedAt, ...(kept ? { kept } : {}), ...(photos ? { photos } : {}) });

/** A second person agrees or declines. Refusals: REFUND_UNKNOWN, REFUND_STATE, SAME_HAND (nobody agrees to what they asked for). */
export function refundDecided(bill: Bill, no: string, decision: { readonly agrees: boolean; readonly because: string }, by: Hand, at: Instant) {
  const refund = refundOf(bill, no);
  if (!refund) return refuse('REFUND_UNKNOWN');
  if (refund.state !== 'asked') return refuse('REFUND_STATE', { state: refund.state });
  if (refund.asked.id === by.id) return refuse('SAME_HAND', { name: by.name });
  type Decided = { readonly bill: Bill; readonly refund: Refund | null };
  if (!decision.agrees) return ok<Decided>({ bill: withRefund(bill, { ...refund, state: 'declined', declined: by, because: decision.because }), refund: null });
  const agreed = agreedPart({ ...refund, agreed: by, agreedAt: at });
  const isSent = sourceOf(bill, refund.receipt)?.how === 'wechat';
  const next: Refund = isSent ? { ...agreed, state: 'sent', tries: 0, nextAt: at } : { ...agreed, state: 'owed' };
  return ok<Decided>({ bill: withRefund(bill, next), refund: next });
}

/** `TK20260314-1A2B3C` */
export const refundPaperNo = (at: Instant, no: string): string => `TK${dayOf(at).replaceAll('-', '')}-${no.slice(-6).toUpperCase()}`;

/** Money that went back, as the provider confirmed it or the desk paid it out. Once; only the amount agreed on. Refusals: REFUND_UNKNOWN, ALREADY_REFUNDED, REFUND_STATE, AMOUNT_DIFFERS. */
export function refundDone(bill: Bill, { no, fen, how, reference }: { readonly no: string; readonly fen: Fen; readonly how: 'wechat' | DeskMethod; readonly reference: string }, at: Instant) {
  const refund = refundOf(bill, no);
  if (!refund) return refuse('REFUND_UNKNOWN');
  if (refund.state === 'done') return refuse('ALREADY_REFUNDED');
  if (refund.state !== (how === 'wechat' ? 'sent' : 'owed')) return refuse('REFUND_STATE', { state: refund.state });
  if (refund.fen !== fen) return refuse('AMOUNT_DIFFERS', { expected: refund.fen, paid: fen });
  const done: Refund = { ...agreedPart(refund as Agreed), state: 'done', doneAt: at, paper: refundPaperNo(at, no), how, reference };
  return ok({ bill: withRefund(bill, done), refund: done });
}

/** The provider will not carry it out: it stays on record, and may be asked for anew. */
export function refundFailed(bill: Bill, no: string, code: string) {
  const refund = refundOf(bill, no);
  return refund?.state === 'sent' ? ok<Bill>(withRefund(bill, { ...agreedPart(refund), state: 'failed', code })) : refuse('REFUND_STATE', { state: refund?.state ?? 'failed' });
}

const FIRST_WAIT = 60_000, LONGEST_WAIT = 6 * 3_600_000;
/** When the provider has not said, it is asked again, later and later. */
export function refundAskedAgain(bill: Bill, no: string, at: Instant): Bill {
  const refund = refundOf(bill, no);
  return refund?.state === 'sent' ? withRefund(bill, { ...refund, tries: refund.tries + 1, nextAt: at + Math.min(LONGEST_WAIT, FIRST_WAIT * 4 ** Math.min(refund.tries, 6)) }) : bill;
}
