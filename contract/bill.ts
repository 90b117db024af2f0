import * as v from 'valibot';
import type { BillLine } from '@domain/fees/bill';
import { homeId } from './fields';
import { carries, operation } from './operation';

export type BillView = {
  readonly label: string; readonly lines: readonly BillLine[]; readonly totalFen: number; readonly paidFen: number; readonly dueFen: number; readonly isOpen: boolean;
  readonly payments: readonly { readonly fen: number; readonly at: number; readonly receipt: string }[];
  readonly isPending: boolean;
};
/** What wx.requestPayment takes, as the platform made it. */
export type PaymentTicket = { readonly timeStamp: string; readonly nonceStr: string; readonly package: string; readonly signType: 'MD5' | 'HMAC-SHA256' | 'RSA'; readonly paySign: string };
const none = carries<Record<never, never>>();
export const bill = {
  open: operation({ name: 'bill.open', kind: 'query', access: { owner: 'homeId' }, input: v.strictObject({ homeId }), output: carries<BillView>(), refusals: { NO_CASE: none } }),
  /** Makes an order over exactly what is due; `fen` is what the owner was shown. */
  pay: operation({ name: 'bill.pay', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId, fen: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) }), output: carries<{ readonly order: string; readonly fen: number; readonly ticket: PaymentTicket }>(), refusals: { NO_CASE: none, STEP_NOT_OPEN: carries<{ readonly needs: readonly string[] }>(), AMOUNT_CHANGED: carries<{ readonly dueFen: number }>(), ALREADY_PAID: none, PAY_PROVIDER: none } }),
  /** Asks the provider about an order that is still open: heals a lost callback. */
  settle: operation({ name: 'bill.settle', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId }), output: carries<BillView>(), refusals: { NO_CASE: none } }),
};
