import * as v from 'valibot';
import type { BillLine, DepositBill, EarlierBill } from '@domain/fees/bill';
import { DESK_METHODS, type PayMethod } from '@domain/fees/fee-item';
import { REFUND_PURPOSES, type Refund, type RefundPurpose } from '@domain/fees/refunds';
import { fileId, homeId, words } from './fields';
import { carries, operation } from './operation';

export type PaymentView = { readonly fen: number; readonly at: number; readonly receipt: string; readonly how: PayMethod; /** 财务已确认. */ readonly isConfirmed: boolean; readonly isReversed: boolean; readonly part?: 'deposit' };
/** Deposits as a bill of their own; `heldFen` is held for the household and given back as agreed. */
export type DepositView = DepositBill & { readonly dueFen: number; readonly heldFen: number; readonly isPending: boolean; readonly isOpen: boolean; readonly takesWeChat: boolean };
export type RefundView = { readonly no: string; readonly receipt: string; readonly fen: number; readonly purpose: RefundPurpose; readonly state: Refund['state']; readonly at: number; /** What was kept of a deposit, and for what. */ readonly kept?: { readonly fen: number; readonly why: string }; /** Its voucher, once the money arrived. */ readonly paper: string | null };
export type BillView = {
  readonly label: string; readonly lines: readonly BillLine[]; readonly totalFen: number; readonly paidFen: number; readonly dueFen: number; readonly isOpen: boolean;
  /** What may be chosen beside what everybody owes. */
  readonly offers: readonly (BillLine & { readonly isChosen: boolean })[];
  readonly payments: readonly PaymentView[]; readonly refunds: readonly RefundView[]; readonly overpaidFen: number; /** Came by another amount than ordered; finance decides what becomes of it. */ readonly heldFen: number;
  /** WeChat's own money is taken for every line of it; else the desk is asked. */
  readonly takesWeChat: boolean; readonly beforeKeys: boolean; readonly hotline?: string;
  readonly isPending: boolean;
  /** Null where deposits are among the lines, or there are none. */
  readonly deposit: DepositView | null;
};
/** The same bill at the desk: who took what, what may still be given back, how it was drawn. */
export type DeskBill = Omit<BillView, 'payments' | 'refunds'> & {
  readonly homeId: string; readonly owner: string; readonly catalogue: number; readonly earlier: readonly EarlierBill[]; readonly isFinance: boolean;
  readonly payments: readonly (PaymentView & { readonly reference: string; readonly by: string; readonly refundableFen: number; readonly isReversible: boolean; readonly why: string })[];
  readonly refunds: readonly (RefundView & { readonly why: string; readonly asked: string; readonly agreed: string; readonly because: string })[];
};
/** What wx.requestPayment takes, as the platform made it. */
export type PaymentTicket = { readonly timeStamp: string; readonly nonceStr: string; readonly package: string; readonly signType: 'MD5' | 'HMAC-SHA256' | 'RSA'; readonly paySign: string };
const none = carries<Record<never, never>>();
export const fen = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(100_000_000));
/** Absent: the first charges. */
const billPart = v.optional(v.literal('deposit'));
/** The number on a paper slip or a terminal's strip; becomes part of a key. */
export const slip = v.pipe(v.string(), v.trim(), v.regex(/^[0-9A-Za-z-]{1,32}$/));
export const receiptNo = v.pipe(v.string(), v.regex(/^(SJ|TK)[0-9A-Za-z-]{4,36}$/));
const atTheDesk = { of: 'homeId', duty: ['desk', 'finance'] } as const;
const paid = carries<{ readonly bill: DeskBill; readonly receipt: string }>();

export const bill = {
  open: operation({ name: 'bill.open', kind: 'query', access: { owner: 'homeId', proxy: 'pay' }, input: v.strictObject({ homeId }), output: carries<BillView>(), refusals: { NO_CASE: none } }),
  /** Exactly these offers are on the bill afterwards. Orders left open are closed first, so that nobody pays the earlier sum. */
  choose: operation({ name: 'bill.choose', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId, codes: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z-]{2,30}$/))), v.maxLength(30)) }), output: carries<BillView>(), refusals: { NO_CASE: none, OFFER_UNKNOWN: none, OFFER_PAID: none, PAY_PENDING: none } }),
  /** Makes an order over exactly what is due; `fen` is what the owner was shown. */
  pay: operation({ name: 'bill.pay', kind: 'command', access: { owner: 'homeId', proxy: 'pay' }, input: v.strictObject({ homeId, fen: v.pipe(v.number(), v.safeInteger(), v.minValue(1)), part: billPart }), output: carries<{ readonly order: string; readonly fen: number; readonly ticket: PaymentTicket }>(), refusals: { NO_CASE: none, STEP_NOT_OPEN: carries<{ readonly needs: readonly string[] }>(), AMOUNT_CHANGED: carries<{ readonly dueFen: number }>(), ALREADY_PAID: none, PAY_PROVIDER: none, CHANNEL_CLOSED: none, DEPOSIT_EARLY: carries<{ readonly from: string }>() } }),
  /** Asks the provider about an order that is still open: heals a lost callback. */
  settle: operation({ name: 'bill.settle', kind: 'command', access: { owner: 'homeId', proxy: 'pay' }, input: v.strictObject({ homeId }), output: carries<BillView>(), refusals: { NO_CASE: none } }),
  /** The PDF of a receipt or of a refund's voucher, by a link that lives ten minutes. */
  receipt: operation({ name: 'bill.receipt', kind: 'command', unit: 'documents', access: { owner: 'homeId', proxy: 'pay', staff: atTheDesk }, input: v.strictObject({ homeId, paper: receiptNo }), output: carries<{ readonly link: string }>(), refusals: { NO_CASE: none, PAPER_UNKNOWN: none } }),
  desk: operation({ name: 'bill.desk', kind: 'query', access: { staff: atTheDesk }, input: v.strictObject({ homeId }), output: carries<DeskBill>(), refusals: { NO_CASE: none } }),
  /** Money taken at the desk, under the next receipt's number of the day. The same slip is written down once. */
  take: operation({
    name: 'bill.take', kind: 'command', access: { staff: atTheDesk }, input: v.strictObject({ homeId, how: v.picklist(DESK_METHODS), slip, fen, part: billPart }), output: paid,
    refusals: { NO_CASE: none, ALREADY_PAID: none, TAKE_TOO_MUCH: carries<{ readonly dueFen: number }>(), CHANNEL_CLOSED: none, SLIP_TAKEN: carries<{ readonly home: string }>(), PAY_PENDING: none },
  }),
  /** A wrong entry of the desk, taken back by a second one. */
  reverse: operation({ name: 'bill.reverse', kind: 'command', access: { staff: { of: 'homeId', duty: 'finance' } }, input: v.strictObject({ homeId, receipt: receiptNo, why: words(100, 2) }), output: carries<DeskBill>(), refusals: { NO_CASE: none, PAYMENT_UNKNOWN: none, ALREADY_REVERSED: none, NOT_REVERSIBLE: none } }),
  /** Money to go back; another person agrees (finance.decide). A deposit is settled with photos, and what is kept of it with the reason. */
  askRefund: operation({
    name: 'bill.askRefund', kind: 'command', access: { staff: atTheDesk }, input: v.strictObject({ homeId, receipt: receiptNo, fen, purpose: v.picklist(REFUND_PURPOSES), why: words(100, 2), kept: v.optional(v.strictObject({ fen, why: words(100, 2) })), photos: v.optional(v.pipe(v.array(fileId), v.maxLength(4))) }), output: carries<DeskBill>(),
    refusals: { NO_CASE: none, PAYMENT_UNKNOWN: none, REFUND_TOO_MUCH: carries<{ readonly mostFen: number }>(), REFUNDS_TOO_MANY: carries<{ readonly limit: number }>(), KEEPS_DEPOSIT: none, FILE_FOREIGN: none },
  }),
};
