import { clockOf, dayOf, MINUTE, type Instant } from '../kernel/calendar';
import type { Fen } from '../kernel/money';
import { ok, refuse } from '../kernel/result';
import { dueFen, heldOf, partOf, type Bill, type Order, type Payment } from './bill';

/** The beat closes an order after an hour; well before that, asked again, the same order is paid. */
const REUSE = 50 * MINUTE;
/** The open order this payer may still pay. */
export const isReusable = ({ state, by, fen, at, part }: Order, wanted: Omit<Order, 'state' | 'no'>): boolean => state === 'open' && part === wanted.part && by === wanted.by && fen === wanted.fen && at + REUSE > wanted.at;

/** An order over exactly what is due of its part. Pressed again, or by a phone that lost the answer, the open order is taken up, so that nobody holds two to pay. */
export function ordered(bill: Bill, wanted: Omit<Order, 'state'>) {
  const due = dueFen(partOf(bill, wanted.part));
  if (due === 0) return refuse('ALREADY_PAID');
  if (wanted.fen !== due) return refuse('AMOUNT_CHANGED', { dueFen: due });
  const open = bill.orders.find((order) => isReusable(order, wanted));
  return ok(open ? { bill, order: open } : { bill: { ...bill, orders: [...bill.orders, { ...wanted, state: 'open' as const }] }, order: { ...wanted, state: 'open' } as Order });
}

const withState = (bill: Bill, no: string, state: Order['state']): Bill => ({ ...bill, orders: bill.orders.map((order) => (order.no === no ? { ...order, state } : order)) });
/** `SJ20260314-0930-00A1B2`: the day, the minute and the transaction's tail. */
export const receiptNo = (at: Instant, transaction: string): string => `SJ${dayOf(at).replaceAll('-', '')}-${clockOf(at).replace(':', '')}-${transaction.slice(-6).toUpperCase()}`;

export type Paid = { readonly order: string; readonly transaction: string; readonly fen: Fen };
/**
 * Money that arrived, as the provider confirmed it. A transaction counts once, whatever is repeated or reordered (I7); only an order of this bill, only its amount.
 * An order closed meanwhile still counts: the money is here.
 */
export function credited(bill: Bill, { order: no, transaction, fen }: Paid, at: Instant) {
  if (bill.payments.some((payment) => payment.how === 'wechat' && payment.transaction === transaction)) return refuse('ALREADY_CREDITED');
  if (heldOf(bill).some((one) => one.transaction === transaction)) return refuse('ALREADY_HELD');
  const order = bill.orders.find((one) => one.no === no);
  if (!order) return refuse('ORDER_UNKNOWN');
  if (order.state === 'credited') return refuse('ORDER_CREDITED');
  if (order.fen !== fen) return refuse('AMOUNT_DIFFERS', { expected: order.fen, paid: fen });
  const payment: Payment = { transaction, order: no, fen, at, receipt: receiptNo(at, transaction), how: 'wechat', ...(order.part ? { part: order.part } : {}) };
  return ok({ bill: { ...withState(bill, no, 'credited'), payments: [...bill.payments, payment] }, payment });
}

/** An order nobody can pay any more. */
export const closedOrder = (bill: Bill, no: string) => (bill.orders.some((order) => order.no === no && order.state === 'open') ? ok(withState(bill, no, 'closed')) : refuse('NOT_OPEN'));
export const openOrders = (bill: Bill): readonly Order[] => bill.orders.filter(({ state }) => state === 'open');
