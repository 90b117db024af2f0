import * as v from 'valibot';
import type { FeeProblem } from '@domain/fees/catalogue';
import { FEE_DUES, METHODS, type FeeItem } from '@domain/fees/fee-item';
import { communityId, day, homeId, words } from './fields';
import { carries, operation } from './operation';

export type FeesView = {
  readonly communityName: string; readonly version: number; readonly items: readonly FeeItem[]; /** What is being written; null when nothing is. */ readonly draft: readonly FeeItem[] | null; readonly problems: readonly FeeProblem[];
  readonly versions: readonly { readonly version: number; readonly at: number; readonly by: string; readonly why: string; readonly items: number }[]; readonly today: string;
};
const none = carries<Record<never, never>>();
const price = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000_000));
const upTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const rest = {
  code: v.pipe(v.string(), v.regex(/^[a-z-]{2,30}$/)), name: words(30, 1), price, basis: v.optional(words(60)), isDeposit: v.optional(v.boolean()), isOptional: v.optional(v.boolean()),
  due: v.optional(v.picklist(FEE_DUES)), channels: v.optional(v.pipe(v.array(v.picklist(METHODS)), v.maxLength(METHODS.length))), from: v.optional(v.nullable(day)), to: v.optional(v.nullable(day)),
};
export const feeItem = v.variant('how', [
  v.strictObject({ ...rest, how: v.literal('area-month'), months: upTo(36) }), v.strictObject({ ...rest, how: v.literal('fixed') }), v.strictObject({ ...rest, how: v.literal('count'), unit: words(6, 1), count: upTo(99) }),
]);
const version = v.pipe(v.number(), v.integer(), v.minValue(1));
const saved = carries<{ readonly problems: readonly FeeProblem[] }>(), FEES_CHANGED = carries<{ readonly version: number }>();

export const fees = {
  open: operation({ name: 'fees.open', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId }), output: carries<FeesView>(), refusals: {} }),
  /** Keeps the draft, wrong or not, and says what is wrong; null gives it up. `version`: the one in force that was shown. */
  save: operation({ name: 'fees.save', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, version, items: v.nullable(v.pipe(v.array(feeItem), v.maxLength(30))) }), output: saved, refusals: { FEES_CHANGED } }),
  /** The draft becomes the next version: new bills are drawn by it, bills already drawn keep theirs. */
  publish: operation({ name: 'fees.publish', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, version, why: words(100, 2) }), output: carries<{ readonly version: number }>(), refusals: { FEES_CHANGED, FEES_NO_DRAFT: none, FEE_PROBLEMS: saved } }),
  /** One household's bill drawn again by the version in force, before anything is paid on it. */
  redraw: operation({ name: 'fees.redraw', kind: 'command', access: { manager: 'homeId' }, input: v.strictObject({ homeId, why: words(100, 2) }), output: carries<{ readonly totalFen: number; readonly earlierFen: number }>(), refusals: { NO_CASE: none, BILL_PAID: none, BILL_CURRENT: none, PAY_PENDING: none } }),
};
