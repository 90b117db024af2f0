import * as v from 'valibot';
import type { DayClosing, Difference } from '@domain/fees/day-book';
import { DESK_METHODS, type PayMethod } from '@domain/fees/fee-item';
import type { MethodTotal, MoneyRow } from '@domain/fees/money-day';
import type { Refund, RefundPurpose } from '@domain/fees/refunds';
import { receiptNo, slip } from './bill';
import { communityId, day, homeId, words } from './fields';
import { carries, operation } from './operation';

export type MoneyDayView = {
  readonly communityName: string; readonly day: string; readonly rows: readonly MoneyRow[]; /** Of all rows, and where these begin. */ readonly count: number; readonly skip: number;
  readonly totals: readonly MethodTotal[]; readonly receivedFen: number; readonly refundedFen: number; readonly unconfirmed: number;
  /** Of these sums, deposits: held for households, no income. */
  readonly deposits: { readonly inFen: number; readonly outFen: number };
  /** Orders and refunds of the day that the provider can be asked about. */
  readonly toCheck: number; readonly check: { readonly at: number; readonly seen: number; readonly isWhole: boolean; readonly differences: readonly (Difference & { readonly home: string })[] } | null;
  /** SHA-256 of every row as it stands. */
  readonly digest: string;
  readonly closing: (DayClosing & { /** The rows are still those that were signed. */ readonly isIntact: boolean }) | null; readonly isOver: boolean;
  /** Refunds over all days that somebody still has to decide or pay out. */
  readonly refundsOpen: number;
};
export type RefundRow = {
  readonly homeId: string; readonly home: string; readonly no: string; readonly receipt: string; readonly how: PayMethod; readonly fen: number; readonly purpose: RefundPurpose; readonly why: string; readonly state: Refund['state']; readonly at: number; readonly asked: string; readonly isOwn: boolean; readonly agreed: string; readonly kept?: { readonly fen: number; readonly why: string }; /** Links of its photos. */ readonly photos: readonly string[];
};
/** Money that came and pays for nothing until finance decides. */
export type HeldRow = { readonly homeId: string; readonly home: string; readonly no: string; readonly cause: 'amount' | 'twice'; readonly fen: number; readonly orderFen: number; /** What the household owes now. */ readonly dueFen: number; readonly at: number };
const none = carries<Record<never, never>>();
const ofDay = { of: 'communityId', duty: 'finance' } as const, ofHome = { of: 'homeId', duty: 'finance' } as const;
const skip = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
const refundNo = v.pipe(v.string(), v.regex(/^rf[0-9a-f]{28}$/));
const heldNo = v.pipe(v.string(), v.regex(/^ZS[0-9A-Za-z-]{4,36}$/));
const refundState = carries<{ readonly state: Refund['state'] }>();

export const finance = {
  day: operation({ name: 'finance.day', kind: 'query', access: { staff: ofDay }, input: v.strictObject({ communityId, day, skip }), output: carries<MoneyDayView>(), refusals: {} }),
  refunds: operation({ name: 'finance.refunds', kind: 'query', access: { staff: ofDay }, input: v.strictObject({ communityId }), output: carries<{ readonly rows: readonly RefundRow[]; readonly held: readonly HeldRow[] }>(), refusals: {} }),
  /** Money held back: counted as part payment, or asked to go back whole (then another person agrees, as to every refund). */
  settleHeld: operation({ name: 'finance.settleHeld', kind: 'command', access: { staff: ofHome }, input: v.strictObject({ homeId, no: heldNo, as: v.picklist(['credit', 'refund']), why: words(100, 2) }), output: carries<{ readonly state: 'credited' | 'refund'; readonly receipt: string }>(), refusals: { NO_CASE: none, HELD_UNKNOWN: none, HELD_DECIDED: carries<{ readonly state: string }>() } }),
  /** 财务确认: one household's receipts; whoever took the money does not confirm it. */
  confirm: operation({ name: 'finance.confirm', kind: 'command', access: { staff: ofHome }, input: v.strictObject({ homeId, receipts: v.pipe(v.array(receiptNo), v.minLength(1), v.maxLength(20)) }), output: carries<{ readonly at: number }>(), refusals: { NO_CASE: none, PAYMENT_UNKNOWN: none, SAME_HAND: carries<{ readonly name: string }>() } }),
  /** A second person agrees to a refund or declines it with a reason. WeChat's money goes back through the provider at once; other money is then paid out. */
  decide: operation({ name: 'finance.decide', kind: 'command', access: { staff: ofHome }, input: v.strictObject({ homeId, no: refundNo, agrees: v.boolean(), because: words(100) }), output: refundState, refusals: { NO_CASE: none, REFUND_UNKNOWN: none, REFUND_STATE: refundState, SAME_HAND: carries<{ readonly name: string }>() } }),
  payOut: operation({ name: 'finance.payOut', kind: 'command', access: { staff: ofHome }, input: v.strictObject({ homeId, no: refundNo, how: v.picklist(DESK_METHODS), slip }), output: carries<{ readonly paper: string }>(), refusals: { NO_CASE: none, REFUND_UNKNOWN: none, REFUND_STATE: refundState, ALREADY_REFUNDED: none } }),
  /** Asks the provider about orders and refunds of a day, some at a time from `skip` on, heals what a lost callback left open, and keeps what differs. */
  check: operation({ name: 'finance.check', kind: 'command', access: { staff: ofDay }, input: v.strictObject({ communityId, day, skip }), output: carries<{ readonly seen: number; readonly left: number; readonly differences: number }>(), refusals: { DAY_CLOSED: carries<{ readonly name: string; readonly at: number }>() } }),
  /** The day's list is signed as it stands: `digest` is what the person was shown. */
  close: operation({
    name: 'finance.close', kind: 'command', access: { staff: ofDay }, input: v.strictObject({ communityId, day, digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), note: words(200) }), output: carries<{ readonly at: number }>(),
    refusals: { DAY_NOT_OVER: none, DAY_CHANGED: none, DAY_CLOSED: carries<{ readonly name: string; readonly at: number }>(), DAY_UNCONFIRMED: carries<{ readonly count: number }>(), DAY_UNCHECKED: none, DAY_NOTE: carries<{ readonly differences: number }>() },
  }),
  /** The day's list as a file, by a link that lives ten minutes. */
  sheet: operation({ name: 'finance.sheet', kind: 'command', unit: 'documents', access: { staff: ofDay }, input: v.strictObject({ communityId, day, format: v.picklist(['pdf', 'xlsx']) }), output: carries<{ readonly link: string; readonly rows: number }>(), refusals: {} }),
};
