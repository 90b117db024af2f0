import type { Day, Instant } from '../kernel/calendar';
import type { OpenId } from '../kernel/ids';
import type { Fen } from '../kernel/money';
import { chargeOf, isInForce, type DeskMethod, type FeeDue, type FeeItem, type PayMethod } from './fee-item';
import type { Refund } from './refunds';

export type BillLine = { readonly code: string; readonly name: string; readonly arithmetic: string; readonly fen: Fen; readonly isDeposit?: boolean; readonly due?: FeeDue; readonly channels?: readonly PayMethod[] };
/** Stored before the provider hears of it. `by` pays it: the provider takes an order's number for one payer only. */
export type Order = { readonly no: string; readonly by: OpenId; readonly fen: Fen; readonly at: Instant; readonly state: 'open' | 'credited' | 'closed' };
/** Somebody of the crew: the id for rights and the log, the name for papers. */
export type Hand = { readonly id: OpenId; readonly name: string };
type Credit = { readonly fen: Fen; readonly at: Instant; readonly receipt: string; /** 财务已确认 (S3-125). */ readonly confirmed?: { readonly at: Instant; readonly by: Hand } };
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

export type Bill = {
  readonly lines: readonly BillLine[]; readonly total: Fen; readonly orders: readonly Order[]; readonly payments: readonly Payment[];
  /** The catalogue's version it was drawn from; 1 where absent. */
  readonly catalogue?: number;
  /** Lines the household may choose, chosen ones too; those chosen are among `lines`. */
  readonly offers?: readonly BillLine[];
  readonly reversals?: readonly Reversal[]; readonly refunds?: readonly Refund[]; readonly held?: readonly HeldMoney[]; readonly earlier?: readonly EarlierBill[];
};

const lineOf = (item: FeeItem, area: number): BillLine => {
  const { code, name, isDeposit, due, channels } = item, { arithmetic, fen } = chargeOf(item, area);
  return { code, name, arithmetic, fen, ...(isDeposit ? { isDeposit } : {}), ...(due ? { due } : {}), ...(channels?.length ? { channels } : {}) };
};
export const totalOf = (lines: readonly BillLine[]): Fen => lines.reduce((sum, { fen }) => sum + fen, 0);

/** A home's bill from the catalogue in force on a day: what everybody owes, and what may be chosen beside it. */
export function billOf(area: number, catalogue: readonly FeeItem[], day?: Day, version = 1): Bill {
  const inForce = day === undefined ? catalogue : catalogue.filter((item) => isInForce(item, day));
  const lines = inForce.filter(({ isOptional }) => !isOptional).map((item) => lineOf(item, area)), offers = inForce.filter(({ isOptional }) => isOptional).map((item) => lineOf(item, area));
  return { lines, total: totalOf(lines), orders: [], payments: [], ...(version > 1 ? { catalogue: version } : {}), ...(offers.length ? { offers } : {}) };
}

export const catalogueOf = ({ catalogue = 1 }: Bill): number => catalogue;
export const refundsOf = ({ refunds = [] }: Bill): readonly Refund[] => refunds;
export const heldOf = ({ held = [] }: Bill): readonly HeldMoney[] => held;
export const reversalsOf = ({ reversals = [] }: Bill): readonly Reversal[] => reversals;
export const isReversed = (bill: Bill, receipt: string): boolean => reversalsOf(bill).some((one) => one.receipt === receipt);

const sum = (all: readonly { readonly fen: Fen }[]): Fen => all.reduce((fen, one) => fen + one.fen, 0);
/** Credited and not reversed: what the household has given. A refund gives back what is no longer owed, so it opens no debt. */
export const receivedFen = (bill: Bill): Fen => sum(bill.payments) - sum(reversalsOf(bill));
/** Of what was credited; money held back was never in it. */
export const refundedFen = (bill: Bill): Fen => sum(refundsOf(bill).filter(({ state, purpose }) => state === 'done' && purpose !== 'held'));
/** I7: credited payments, less reversals, less refunds that arrived. */
export const paidFen = (bill: Bill): Fen => receivedFen(bill) - refundedFen(bill);
export const dueFen = (bill: Bill): Fen => Math.max(0, bill.total - receivedFen(bill));
export const isPaid = (bill: Bill): boolean => dueFen(bill) === 0;
/** Money beyond the total, that nobody has given back yet. */
export const overpaidFen = (bill: Bill): Fen => Math.max(0, receivedFen(bill) - bill.total - sum(refundsOf(bill).filter(({ state, purpose }) => purpose === 'overpaid' && state === 'done')));
