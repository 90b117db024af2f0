import type { Day, Instant } from '../kernel/calendar';
import type { OpenId } from '../kernel/ids';
import type { Fen } from '../kernel/money';
import { chargeOf, isInForce, type DeskMethod, type FeeDue, type FeeItem, type PayMethod } from './fee-item';
import type { Refund } from './refunds';

export type BillLine = { readonly code: string; readonly name: string; readonly arithmetic: string; readonly fen: Fen; readonly isDeposit?: boolean; readonly due?: FeeDue; readonly channels?: readonly PayMethod[] };
/** Stored before the provider hears of it. `by` pays it: the provider takes an order's number for one payer only. */
export type Order = { readonly no: string; readonly by: OpenId; readonly fen: Fen; readonly at: Instant; readonly state: 'open' | 'credited' | 'closed'; /** Absent: the first charges. */ readonly part?: 'deposit' };
/** Somebody of the crew: the id for rights and the log, the name for papers. */
export type Hand = { readonly id: OpenId; readonly name: string };
type Credit = { readonly fen: Fen; readonly at: Instant; readonly receipt: string; readonly part?: 'deposit'; /** 财务已确认 (S3-125). */ readonly confirmed?: { readonly at: Instant; readonly by: Hand } };
/** A credit is known by its transaction, at the desk by method and slip: the same one never counts twice (I7). */
export type Payment = Credit & ({ readonly how: 'wechat'; readonly transaction: string; readonly order: string } | { readonly how: DeskMethod; readonly slip: string; readonly by: Hand });
/** Money the provider has for us that no credit may be made of: another amount than ordered, or once more for an order already credited. Its number stands where a receipt's would. */
export type HeldMoney = Extract<Payment, { readonly how: 'wechat' }> & {
  readonly cause: 'amount' | 'twice'; /** When the alarm was told last. */ readonly told: Instant;
  readonly credited?: { readonly at: Instant; readonly by: Hand; readonly why: string; readonly receipt: string };
};
/** A wrong entry is never taken out: this one, dated and explained, takes its effect away. */
export type Reversal = { readonly receipt: string; readonly fen: Fen; readonly at: Instant; readonly by: Hand; readonly why: string };
/** What a redrawn bill was before. */
export type EarlierBill = { readonly catalogue: number; readonly total: Fen; readonly at: Instant; readonly by: Hand; readonly why: string };

/** Deposits as a bill of their own, payable from a day on; null: at any time. Its orders, payments and refunds stand among the bill's, each with its mark. */
export type DepositBill = { readonly lines: readonly BillLine[]; readonly total: Fen; readonly from: Day | null };
export type BillPart = 'bill' | 'deposit';

export type Bill = {
  readonly lines: readonly BillLine[]; readonly total: Fen; readonly orders: readonly Order[]; readonly payments: readonly Payment[];
  /** The catalogue's version it was drawn from; 1 where absent. */
  readonly catalogue?: number;
  /** Lines the household may choose, chosen ones too; those chosen are among `lines`. */
  readonly offers?: readonly BillLine[];
  /** Absent: deposits are among the lines. */
  readonly deposit?: DepositBill;
  readonly reversals?: readonly Reversal[]; readonly refunds?: readonly Refund[]; readonly held?: readonly HeldMoney[]; readonly earlier?: readonly EarlierBill[];
};

const lineOf = (item: FeeItem, area: number): BillLine => {
  const { code, name, isDeposit, due, channels } = item, { arithmetic, fen } = chargeOf(item, area);
  return { code, name, arithmetic, fen, ...(isDeposit ? { isDeposit } : {}), ...(due ? { due } : {}), ...(channels?.length ? { channels } : {}) };
};
export const totalOf = (lines: readonly BillLine[]): Fen => lines.reduce((sum, { fen }) => sum + fen, 0);

/** A home's bill from the catalogue in force on a day: what everybody owes, what may be chosen beside it, and deposits apart where they are. */
export function billOf(area: number, catalogue: readonly FeeItem[], day?: Day, version = 1, deposits: { readonly from: Day | null } | null = null): Bill {
  const inForce = day === undefined ? catalogue : catalogue.filter((item) => isInForce(item, day));
  const isApart = ({ isDeposit, isOptional }: FeeItem): boolean => deposits !== null && !!isDeposit && !isOptional, apart = inForce.filter(isApart).map((item) => lineOf(item, area));
  const lines = inForce.filter((item) => !item.isOptional && !isApart(item)).map((item) => lineOf(item, area)), offers = inForce.filter(({ isOptional }) => isOptional).map((item) => lineOf(item, area));
  return { lines, total: totalOf(lines), orders: [], payments: [], ...(version > 1 ? { catalogue: version } : {}), ...(offers.length ? { offers } : {}), ...(deposits ? { deposit: { lines: apart, total: totalOf(apart), from: deposits.from } } : {}) };
}

export const catalogueOf = ({ catalogue = 1 }: Bill): number => catalogue;
export const refundsOf = ({ refunds = [] }: Bill): readonly Refund[] => refunds;
export const heldOf = ({ held = [] }: Bill): readonly HeldMoney[] => held;
export const reversalsOf = ({ reversals = [] }: Bill): readonly Reversal[] => reversals;
export const isReversed = (bill: Bill, receipt: string): boolean => reversalsOf(bill).some((one) => one.receipt === receipt);

const sum = (all: readonly { readonly fen: Fen }[]): Fen => all.reduce((fen, one) => fen + one.fen, 0);
/** One part as a bill by itself. A bill whose deposits are among its lines is all one part. */
export function partOf(bill: Bill, part: BillPart = 'bill'): Bill {
  const { deposit } = bill;
  if (!deposit) return part === 'bill' ? bill : { lines: [], total: 0, orders: [], payments: [] };
  const isMine = (one: { readonly part?: 'deposit' }): boolean => (one.part ?? 'bill') === part, payments = bill.payments.filter(isMine), of = ({ receipt }: { readonly receipt: string }): boolean => payments.some((one) => one.receipt === receipt);
  return { lines: part === 'bill' ? bill.lines : deposit.lines, total: part === 'bill' ? bill.total : deposit.total, orders: bill.orders.filter(isMine), payments, reversals: reversalsOf(bill).filter(of), refunds: refundsOf(bill).filter(of) };
}

/** Credited and not reversed: what the household has given. A refund gives back what is no longer owed, so it opens no debt. */
export const receivedFen = (bill: Bill): Fen => { const own = partOf(bill); return sum(own.payments) - sum(reversalsOf(own)); };
/** Of what was credited; money held back was never in it. */
export const refundedFen = (bill: Bill): Fen => sum(refundsOf(partOf(bill)).filter(({ state, purpose }) => state === 'done' && purpose !== 'held'));
/** I7: credited payments, less reversals, less refunds that arrived. */
export const paidFen = (bill: Bill): Fen => receivedFen(bill) - refundedFen(bill);
export const dueFen = (bill: Bill): Fen => Math.max(0, bill.total - receivedFen(bill));
export const isPaid = (bill: Bill): boolean => dueFen(bill) === 0;
/** Money beyond the total, that nobody has given back yet. */
export const overpaidFen = (bill: Bill): Fen => Math.max(0, receivedFen(bill) - bill.total - sum(refundsOf(partOf(bill)).filter(({ state, purpose }) => purpose === 'overpaid' && state === 'done')));
