import * as v from 'valibot';
import type { Step } from '@domain/movein/template';
import { batchId, communityId } from './fields';
import { carries, operation } from './operation';

/** One letter a home: 钥 handed over, 验 in inspection, 到 arrived, 约 booked, 阻 blocked, · not yet. */
export type MapLetter = 'k' | 'i' | 'a' | 'b' | 'x' | '-';
export type BoardView = {
  readonly batchId: string; readonly name: string; readonly status: string; readonly homes: number; readonly day: string; readonly dayNo: number; readonly days: number;
  readonly funnel: readonly { readonly step: Step; readonly name: string; readonly homes: number }[];
  readonly today: { readonly booked: number; readonly arrived: number; readonly done: number };
  readonly waitingReviews: number; readonly lateReviews: number; readonly blocked: number; readonly openDefects: number;
  /** A building's homes as `floor-major` letters: rows from the top floor, columns unit × room. */
  readonly buildings: readonly { readonly building: string; readonly floors: readonly number[]; readonly columns: readonly string[]; readonly cells: string; readonly counts: Readonly<Record<MapLetter, number>> }[];
};
export type BoardRow = { readonly homeId: string; readonly label: string; readonly name: string; readonly stage: Step; readonly letter: MapLetter };
const none = carries<Record<never, never>>();
export const board = {
  open: operation({ name: 'board.open', kind: 'query', access: { manager: 'batchId' }, input: v.strictObject({ batchId }), output: carries<BoardView>(), refusals: { BATCH_UNKNOWN: none } }),
  /** The homes behind a number, fifty at a time. */
  list: operation({ name: 'board.list', kind: 'query', access: { manager: 'batchId' }, input: v.strictObject({ batchId, letter: v.nullable(v.picklist(['k', 'i', 'a', 'b', 'x', '-'])), step: v.nullable(v.string()), building: v.nullable(v.pipe(v.string(), v.maxLength(8))), skip: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5000)) }), output: carries<{ readonly total: number; readonly rows: readonly BoardRow[] }>(), refusals: { BATCH_UNKNOWN: none } }),
  overview: operation({ name: 'board.overview', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId }), output: carries<{ readonly communityName: string; readonly name: string; readonly homes: number; readonly crew: number; /** Somebody looked at more numbers within an hour than passes in silence. */ readonly lookAlertAt?: number | null; /** A roster that was read and is not taken in, or not wholly; null: none. Absent in views kept from before. */ readonly rosterWaits?: { readonly done: number; readonly homes: number; readonly until: number } | null; /** Reviews nobody answered in time, errands past their hour (then without a home), sets of keys that are not back; absent in views kept from before. */ readonly alerts?: readonly { readonly homeId: string; readonly errandId?: string; readonly isKeys?: true; readonly label: string; readonly since: number }[]; readonly batches: readonly { readonly batchId: string; readonly name: string; readonly status: string; readonly homes: number; readonly first: string; readonly last: string }[] }>(), refusals: {} }),
};
