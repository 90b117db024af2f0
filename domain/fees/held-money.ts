import { clockOf, DAY, dayOf, type Instant } from '../kernel/calendar';
import { ok, refuse } from '../kernel/result';
import { heldOf, refundsOf, type Bill, type Hand, type HeldMoney, type Payment } from './bill';
import { receiptNo, type Paid } from './orders';
import type { Refund } from './refunds';

/** `ZS20260314-0930-00A1B2`: 暂收, the day, the minute and the transaction's tail. */
export const heldNo = (at: Instant, transaction: string): string => `ZS${dayOf(at).replaceAll('-', '')}-${clockOf(at).replace(':', '')}-${transaction.slice(-6).toUpperCase()}`;
export const heldMoneyOf = (bill: Bill, no: string): HeldMoney | undefined => heldOf(bill).find(({ receipt }) => receipt === no);
/** A refund of held money is always the last one asked for it. */
const refundOfHeld = (bill: Bill, no: string): Refund | undefined => refundsOf(bill).filter(({ receipt, state }) => receipt === no && state !== 'declined' && state !== 'failed').at(-1);

/** What became of it: nobody said yet, credited as part payment, on its way back, given back. Declined or failed refunds leave it waiting again. */
export function heldState(bill: Bill, { receipt, credited }: HeldMoney): 'waiting' | 'credited' | 'refund' | 'refunded' {
  const refund = refundOfHeld(bill, receipt);
  return credited ? 'credited' : !refund ? 'waiting' : refund.state === 'done' ? 'refunded' : 'refund';
}
export const waitingHeld = (bill: Bill): readonly HeldMoney[] => heldOf(bill).filter((one) => heldState(bill, one) === 'waiting');

/** Money that came by another amount than ordered, or once more for an order already credited: it is here, so it is written down, and its order cannot be tried again. It pays for nothing until finance says so. Refusals: ORDER_UNKNOWN, ALREADY_HELD. */
export function heldBack(bill: Bill, { order: no, transaction, fen }: Paid, at: Instant) {
  const order = bill.orders.find((one) => one.no === no);
  if (!order) return refuse('ORDER_UNKNOWN');
  if (heldOf(bill).some((one) => one.transaction === transaction)) return refuse('ALREADY_HELD');
  const held: HeldMoney = { how: 'wechat', transaction, order: no, fen, at, receipt: heldNo(at, transaction), cause: order.state === 'credited' ? 'twice' : 'amount', told: at };
  const orders = bill.orders.map((one) => (one.no === no && one.state === 'open' ? { ...one, state: 'closed' as const } : one));
  return ok({ bill: { ...bill, orders, held: [...heldOf(bill), held] } as Bill, held });
}

/** Finance counts it as part payment, with the reason; the receipt is of that day. What is beyond the total is given back like any overpaid sum. Refusals: HELD_UNKNOWN, HELD_DECIDED. */
export function heldCredited(bill: Bill, no: string, why: string, by: Hand, at: Instant) {
  const held = waitingOf(bill, no);
  if (!held.ok) return held;
  const { transaction, order, fen } = held.value, part = bill.orders.find((one) => one.no === order)?.part, payment: Payment = { how: 'wechat', transaction, order, fen, at, receipt: receiptNo(at, transaction), ...(part ? { part } : {}) };
  return ok({ payment, bill: { ...bill, payments: [...bill.payments, payment], held: heldOf(bill).map((one) => (one.receipt === no ? { ...one, credited: { at, by, why, receipt: payment.receipt } } : one)) } as Bill });
}

/** Or it goes back whole: asked for like any refund, and agreed to by another person. Refusals: HELD_UNKNOWN, HELD_DECIDED. */
export function heldRefundAsked(bill: Bill, no: string, refund: string, why: string, by: Hand, at: Instant) {
  const held = waitingOf(bill, no);
  return held.ok ? ok<Bill>({ ...bill, refunds: [...refundsOf(bill), { no: refund, receipt: no, fen: held.value.fen, purpose: 'held', why, at, asked: by, state: 'asked' }] }) : held;
}

function waitingOf(bill: Bill, no: string) {
  const held = heldMoneyOf(bill, no), state = held && heldState(bill, held);
  return !held || !state ? refuse('HELD_UNKNOWN') : state === 'waiting' ? ok(held) : refuse('HELD_DECIDED', { state });
}

/** When the alarm is told again: once a day while nobody decided. */
export const heldDueAt = (bill: Bill, never: Instant): Instant => Math.min(never, ...waitingHeld(bill).map(({ told }) => told + DAY));
export const heldTold = (bill: Bill, at: Instant): Bill => ({ ...bill, held: heldOf(bill).map((one) => (waitingHeld(bill).includes(one) && one.told + DAY <= at ? { ...one, told: at } : one)) });
/** Received and not counted for anything: waiting, or on its way back. */
export const heldFen = (bill: Bill): number => heldOf(bill).filter((one) => ['waiting', 'refund'].includes(heldState(bill, one))).reduce((sum, { fen }) => sum + fen, 0);
