import * as v from 'valibot';
import type { Batch, BatchDraft, BatchProblem } from '@domain/batch/batch';
import { batchId, clock, communityId, count, day, instant, slotId, words } from './fields';
import { carries, operation } from './operation';

const none = carries<Record<never, never>>();
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
export const batchFields = v.strictObject({
  name: words(40), buildings: v.pipe(v.array(words(8, 1)), v.maxLength(60)), days: v.pipe(v.array(day), v.maxLength(90)),
  windows: v.pipe(v.array(v.strictObject({ from: clock, to: clock })), v.maxLength(6)), slotMinutes: whole(5, 480), places: whole(0, 9999),
  place: v.strictObject({ name: words(60, 1), address: words(120), latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)), longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)) }),
  opensAt: instant, changeHours: whole(0, 720), changeLimit: whole(0, 20), asks: v.boolean(), holdMinutes: whole(0, 2_880), extraPlaces: whole(0, 999), exceptions: v.pipe(v.record(slotId, whole(0, 9_999)), v.check((slots) => Object.keys(slots).length <= 1_200)), template: v.picklist(['standard']), payBeforeKeys: v.boolean(),
  materials: v.pipe(v.array(v.strictObject({ code: v.pipe(v.string(), v.regex(/^[a-z-]{2,24}$/)), name: words(30, 1), note: words(80), required: v.boolean() })), v.maxLength(12)),
  keys: v.pipe(v.array(v.strictObject({ code: v.pipe(v.string(), v.regex(/^[a-z-]{2,24}$/)), name: words(30, 1), note: words(40), count })), v.maxLength(12)),
});
export type BatchRow = { readonly batchId: string; readonly name: string; readonly status: Batch['status']; readonly buildings: readonly string[]; readonly first: string; readonly last: string; readonly homes: number };
export type BatchView = { readonly batchId: string | null; readonly status: Batch['status'] | 'new'; readonly draft: BatchDraft; readonly problems: readonly BatchProblem[]; readonly buildings: readonly { readonly building: string; readonly homes: number; readonly taken: boolean }[]; readonly slots: number; readonly places: number; readonly homes: number; readonly casesMade: number };

export const batches = {
  list: operation({ name: 'batches.list', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId }), output: carries<{ readonly communityName: string; readonly homes: number; readonly rows: readonly BatchRow[] }>(), refusals: {} }),
  /** A batch, or (without an id) a new one prefilled with what is usual. */
  open: operation({ name: 'batches.open', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId, batchId: v.nullable(batchId) }), output: carries<BatchView>(), refusals: { BATCH_UNKNOWN: none } }),
  save: operation({ name: 'batches.save', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, batchId: v.nullable(batchId), draft: batchFields }), output: carries<{ readonly batchId: string; readonly problems: readonly BatchProblem[] }>(), refusals: { BATCH_UNKNOWN: none, BATCH_OPEN: none } }),
  /** Makes the ledger and the next piece of the homes' cases; asked until `left` is 0, then the batch is open. Harmless to repeat. */
  publish: operation({ name: 'batches.publish', kind: 'command', access: { manager: 'batchId' }, input: v.strictObject({ batchId }), output: carries<{ readonly done: number; readonly left: number; readonly status: Batch['status'] }>(), refusals: { BATCH_UNKNOWN: none, BATCH_PROBLEMS: carries<{ readonly problems: readonly BatchProblem[] }>(), BUILDINGS_TAKEN: carries<{ readonly buildings: readonly string[] }>(), BUILDING_TOO_BIG: carries<{ readonly buildings: readonly string[] }>(), NO_HOMES: none } }),
};
