import type { Day } from '../kernel/calendar';
import type { Fen } from '../kernel/money';
import { paidFen, partOf, refundsOf, type Bill } from './bill';

/** When deposits are billed: with what is paid at move-in, apart (whenever the household decorates), or apart and from a day on. Absent: with the bill, as before this was asked. */
export type DepositTerms = 'with-bill' | 'apart' | Day;
export const termsOfDeposit = (terms: DepositTerms = 'with-bill'): { readonly from: Day | null } | null => (terms === 'with-bill' ? null : { from: terms === 'apart' ? null : terms });
/** What was taken of deposits billed apart and not given back: other people's money, never income. What is kept for damage is in it until its refund is done. */
export const depositHeldFen = (bill: Bill): Fen => (bill.deposit ? paidFen(partOf(bill, 'deposit')) - keptFen(bill) : 0);
/** What was kept for damage, as the household was told. */
export const keptFen = (bill: Bill): Fen => refundsOf(bill).reduce((sum, one) => sum + (one.state === 'done' ? one.kept?.fen ?? 0 : 0), 0);
