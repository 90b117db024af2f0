import type { Fen } from '../kernel/money';
import type { Instant } from '../kernel/calendar';
import type { OpenId } from '../kernel/ids';

/** One line of the published catalogue; nothing outside it can be charged (FE-1). */
export type FeeItem =
  | { readonly code: string; readonly name: string; readonly how: 'area-month'; /** fen per square metre and month */ readonly price: Fen; readonly months: number }
  | { readonly code: string; readonly name: string; readonly how: 'fixed'; readonly price: Fen };

export type BillLine = { readonly code: string; readonly name: string; readonly arithmetic: string; readonly fen: Fen };
/** Stored before the provider hears of it. `by` pays it: the provider takes an order's number for one payer only. */
export type Order = { readonly no: string; readonly by: OpenId; readonly fen: Fen; readonly at: Instant; readonly state: 'open' | 'credited' | 'closed' };
/** A credit is known by its transaction: the same one never counts twice (I7). */
export type Payment = { readonly transaction: string; readonly order: string; readonly fen: Fen; readonly at: Instant; readonly receipt: string; readonly how: 'wechat' };
export type Bill = { readonly lines: readonly BillLine[]; readonly total: Fen; readonly orders: readonly Order[]; readonly payments: readonly Payment[] };

/** Area is in hundredths of a square metre: area × price ÷ 100, half a fen rounds up. */
export const areaCharge = (area: number, price: Fen, months: number): Fen => Math.floor((area * price * months + 50) / 100);

export function billOf(area: number, catalogue: readonly FeeItem[]): Bill {
  const lines = catalogue.map((item): BillLine => item.how === 'fixed'
    ? { code: item.code, name: item.name, arithmetic: '', fen: item.price }
    : { code: item.code, name: item.name, arithmetic: `${(area / 100).toFixed(2)} ㎡ × ${(item.price / 100).toFixed(2)} 元 × ${item.months} 个月`, fen: areaCharge(area, item.price, item.months) });
  return { lines, total: lines.reduce((sum, line) => sum + line.fen, 0), orders: [], payments: [] };
}

export const paidFen = (bill: Bill): Fen => bill.payments.reduce((sum, payment) => sum + payment.fen, 0);
export const dueFen = (bill: Bill): Fen => Math.max(0, bill.total - paidFen(bill));
export const isPaid = (bill: Bill): boolean => dueFen(bill) === 0;
