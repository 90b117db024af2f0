import type { Instant } from '../kernel/calendar';
import type { Fen } from '../kernel/money';
import { ok, refuse } from '../kernel/result';
import { dueFen, isReversed, partOf, reversalsOf, type Bill, type Hand, type Payment } from './bill';
import type { DeskMethod, PayMethod } from './fee-item';
import { refundableFen } from './refunds';

export type DeskTake = { readonly how: DeskMethod; readonly slip: string; readonly fen: Fen; readonly part?: 'deposit' };
const sameSlip = (take: Pick<DeskTake, 'how' | 'slip'>) => (payment: Payment): boolean => payment.how !== 'wechat' && payment.how === take.how && payment.slip === take.slip;
/** Channels every line of the bill may be paid by; a line that names none takes any. */
export const isChannelOpen = ({ lines }: Pick<Bill, 'lines'>, how: PayMethod): boolean => lines.every(({ channels }) => !channels || channels.includes(how));

/** Whether money at the desk may be written down on this bill. Refusals: ALREADY_PAID, TAKE_TOO_MUCH, CHANNEL_CLOSED, SLIP_TAKEN. */
export function mayTake(bill: Bill, take: DeskTake) {
  if (bill.payments.some((payment) => sameSlip(take)(payment) && !isReversed(bill, payment.receipt))) return refuse('SLIP_TAKEN', { home: '' });
  const due = dueFen(partOf(bill, take.part));
  if (due === 0) return refuse('ALREADY_PAID');
  if (take.fen > due) return refuse('TAKE_TOO_MUCH', { dueFen: due });
  return isChannelOpen(partOf(bill, take.part), take.how) ? ok(null) : refuse('CHANNEL_CLOSED');
}

/** The credit of money taken at the desk, under its receipt's number; a receipt that is here already is not written twice (I7). */
export function taken(bill: Bill, take: DeskTake, receipt: string, by: Hand, at: Instant) {
  const payment: Payment = { how: take.how, slip: take.slip, fen: take.fen, at, receipt, by, ...(take.part ? { part: take.part } : {}) };
  const before = bill.payments.find((one) => one.receipt === receipt);
  if (before) return sameSlip(take)(before) && before.fen === take.fen && before.part === take.part ? ok({ bill, payment: before }) : refuse('SLIP_TAKEN', { home: '' });
  const may = mayTake(bill, take);
  return may.ok ? ok({ bill: { ...bill, payments: [...bill.payments, payment] } as Bill, payment }) : may;
}

/** Takes back a wrong entry by a second one with its reason. Money by the provider is refunded instead, and what is partly given back cannot be undone. */
export function reversed(bill: Bill, receipt: string, why: string, by: Hand, at: Instant) {
  const payment = bill.payments.find((one) => one.receipt === receipt);
  if (!payment) return refuse('PAYMENT_UNKNOWN');
  if (isReversed(bill, receipt)) return refuse('ALREADY_REVERSED');
  if (payment.how === 'wechat' || refundableFen(bill, payment) < payment.fen) return refuse('NOT_REVERSIBLE');
  return ok<Bill>({ ...bill, reversals: [...reversalsOf(bill), { receipt, fen: payment.fen, at, by, why }] });
}

/** 财务已确认: once, and by another person than the one who took the money. */
export function confirmed(bill: Bill, receipts: readonly string[], by: Hand, at: Instant) {
  const named = bill.payments.filter(({ receipt }) => receipts.includes(receipt));
  if (named.length < new Set(receipts).size) return refuse('PAYMENT_UNKNOWN');
  if (named.some((one) => !one.confirmed && one.how !== 'wechat' && one.by.id === by.id)) return refuse('SAME_HAND', { name: by.name });
  return ok<Bill>({ ...bill, payments: bill.payments.map((one) => (receipts.includes(one.receipt) && !one.confirmed ? { ...one, confirmed: { at, by } } : one)) });
}
