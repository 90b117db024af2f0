import { dayOf, HOUR, type Day, type Instant } from '../kernel/calendar';
import type { HomeId } from '../kernel/ids';
import type { Fen } from '../kernel/money';
import { heldOf, overpaidFen, refundsOf, reversalsOf, type Bill } from './bill';
import type { Difference } from './day-book';
import type { PayMethod } from './fee-item';
import { heldState } from './held-money';
import { paymentOf } from './refunds';

/** One movement of money on a day: what came (`credit`), what a reversing entry takes away, what went back; what came and pays for nothing yet (`held`, taken back there when it is credited). */
export type MoneyRow = {
  readonly homeId: HomeId; readonly home: string; readonly kind: 'credit' | 'reversal' | 'refund' | 'held'; readonly how: PayMethod; /** Signed. */ readonly fen: Fen; readonly at: Instant;
  /** The paper it is written on; a reversal names the receipt it reverses. */
  readonly paper: string; /** Transaction, slip or the provider's number. */ readonly reference: string; readonly by: string; readonly why: string; readonly isConfirmed: boolean;
  /** Of a deposit billed apart: held for the household, no income. */ readonly isDeposit?: true;
};
export type MoneyHome = { readonly homeId: HomeId; readonly home: string; readonly bill: Bill };
export type MethodTotal = { readonly how: PayMethod; readonly receivedFen: Fen; readonly refundedFen: Fen; readonly rows: number };

/** Days on which money moved or was asked for in this bill: a case is found by them. The latest few are enough for an index; older days of a bill this long are looked up by home. */
export function moneyDays(bill: Bill): readonly Day[] {
  const instants = [...bill.orders.map(({ at }) => at), ...bill.payments.map(({ at }) => at), ...reversalsOf(bill).map(({ at }) => at), ...heldOf(bill).flatMap((one) => [one.at, ...(one.credited ? [one.credited.at] : [])]), ...refundsOf(bill).flatMap((one) => (one.state === 'done' ? [one.at, one.doneAt] : [one.at]))];
  return [...new Set(instants.map(dayOf))].sort();
}

const byTime = (a: MoneyRow, b: MoneyRow): number => a.at - b.at || (a.paper < b.paper ? -1 : a.paper > b.paper ? 1 : 0);

/** A day's rows over some homes, in the order in which they happened. */
export function moneyRows(homes: readonly MoneyHome[], day: Day): readonly MoneyRow[] {
  const rows = homes.flatMap(({ homeId, home, bill }): readonly MoneyRow[] => {
    const of = { homeId, home }, deposit = (receipt: string): Pick<MoneyRow, 'isDeposit'> => (paymentOf(bill, receipt)?.part ? { isDeposit: true } : {});
    return [
      ...bill.payments.map((one): MoneyRow => ({ ...of, kind: 'credit', how: one.how, fen: one.fen, at: one.at, paper: one.receipt, reference: one.how === 'wechat' ? one.transaction : one.slip, by: one.how === 'wechat' ? '' : one.by.name, why: '', isConfirmed: !!one.confirmed, ...deposit(one.receipt) })),
      ...reversalsOf(bill).map((one): MoneyRow => ({ ...of, kind: 'reversal', how: paymentOf(bill, one.receipt)?.how ?? 'cash', fen: -one.fen, at: one.at, paper: one.receipt, reference: '', by: one.by.name, why: one.why, isConfirmed: true, ...deposit(one.receipt) })),
      ...refundsOf(bill).flatMap((one): readonly MoneyRow[] => (one.state === 'done' ? [{ ...of, kind: 'refund', how: one.how, fen: -one.fen, at: one.doneAt, paper: one.paper, reference: one.reference, by: one.agreed.name, why: one.why, isConfirmed: true, ...deposit(one.receipt) }] : [])),
      ...heldOf(bill).flatMap((one): readonly MoneyRow[] => {
        const row: MoneyRow = { ...of, kind: 'held', how: 'wechat', fen: one.fen, at: one.at, paper: one.receipt, reference: one.transaction, by: '', why: '', isConfirmed: true };
        return one.credited ? [row, { ...row, fen: -one.fen, at: one.credited.at, by: one.credited.by.name, why: one.credited.why }] : [row];
      }),
    ];
  });
  return rows.filter(({ at }) => dayOf(at) === day).sort(byTime);
}

/** What came and went by each method; a reversal lessens what came. Money held back came, whatever becomes of it. */
export function methodTotals(rows: readonly MoneyRow[]): readonly MethodTotal[] {
  const methods = [...new Set(rows.map(({ how }) => how))].sort();
  return methods.map((how) => {
    const own = rows.filter((row) => row.how === how), sum = (kinds: readonly MoneyRow['kind'][]): Fen => own.filter(({ kind }) => kinds.includes(kind)).reduce((fen, row) => fen + row.fen, 0);
    return { how, receivedFen: sum(['credit', 'reversal', 'held']), refundedFen: 0 - sum(['refund']), rows: own.length };
  });
}

/** What is signed at the day's closing: every row, without whether it is confirmed (that may be said later). */
export const dayText = (rows: readonly MoneyRow[]): string => JSON.stringify(rows.map(({ homeId, kind, how, fen, at, paper, reference, by, why, isDeposit }) => [homeId, kind, how, fen, at, paper, reference, by, why, ...(isDeposit ? ['deposit'] : [])]));

/** Deposits among a day's rows: what came in to be held, and what went back. */
export function depositTotals(rows: readonly MoneyRow[]): { readonly inFen: Fen; readonly outFen: Fen } {
  const own = rows.filter(({ isDeposit }) => isDeposit), sum = (isBack: boolean): Fen => own.filter(({ kind }) => (kind === 'refund') === isBack).reduce((fen, row) => fen + row.fen, 0);
  return { inFen: sum(false), outFen: 0 - sum(true) };
}

export type ProviderOrder = { readonly state: 'paid'; readonly fen: Fen } | { readonly state: 'open' | 'closed' | 'missing' | 'unknown' };
export type ProviderRefund = { readonly state: 'done'; readonly fen: Fen } | { readonly state: 'failed' | 'waiting' | 'missing' | 'unknown' };
const LONG = 2 * HOUR;

/** Our order beside the provider's word on it; null when both say the same, or the provider says nothing. */
export function orderDifference(home: MoneyHome, no: string, said: ProviderOrder, now: Instant): Difference | null {
  const order = home.bill.orders.find((one) => one.no === no);
  if (!order || said.state === 'unknown') return null;
  const held = heldOf(home.bill).find((one) => one.order === no && !one.credited), credit = home.bill.payments.find((one) => one.how === 'wechat' && one.order === no), theirs = said.state === 'paid' ? said.fen : 0;
  if (held && said.state === 'paid' && held.fen === said.fen) return heldState(home.bill, held) === 'refunded' ? null : { kind: 'held', homeId: home.homeId, of: no, ours: order.fen, theirs };
  const of = { homeId: home.homeId, of: no, ours: credit?.fen ?? 0, theirs };
  if (said.state === 'paid') return !credit ? { kind: 'not-credited', ...of } : credit.fen === said.fen ? null : { kind: 'amount', ...of };
  if (credit) return { kind: 'not-at-provider', ...of };
  return order.state === 'open' && order.at + LONG < now ? { kind: 'open-long', ...of, ours: order.fen } : null;
}
/** Our refund beside the provider's. */
export function refundDifference(home: MoneyHome, no: string, said: ProviderRefund): Difference | null {
  const refund = refundsOf(home.bill).find((one) => one.no === no);
  if (refund?.state !== 'done' || refund.how !== 'wechat' || said.state === 'unknown' || said.state === 'waiting') return null;
  const of = { homeId: home.homeId, of: no, ours: refund.fen };
  return said.state === 'done' ? (said.fen === refund.fen ? null : { kind: 'refund-amount', ...of, theirs: said.fen }) : { kind: 'refund-missing', ...of, theirs: 0 };
}
export const overpaidDifference = ({ homeId, bill }: MoneyHome): Difference | null =>
  (overpaidFen(bill) > 0 ? { kind: 'overpaid', homeId, of: '', ours: bill.total, theirs: bill.total + overpaidFen(bill) } : null);
