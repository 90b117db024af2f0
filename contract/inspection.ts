import * as v from 'valibot';
import type { InspectionRoom } from '@domain/inspection/form';
import type { Inspection } from '@domain/inspection/inspection';
import type { WalkClash } from '@domain/inspection/merge-walk';
import { fileId, homeId, instant } from './fields';
import { carries, operation } from './operation';
import type { DefectView } from './defects';

export type InspectionView = { readonly label: string; readonly form: readonly InspectionRoom[]; readonly inspection: Inspection; readonly meters: readonly { readonly code: string; readonly name: string; readonly unit: string; /** The photo of the reading; lives for ten minutes, '' while there is none. */ readonly link: string }[]; readonly defects: readonly DefectView[] };
const none = carries<Record<never, never>>();
const reading = v.optional(v.strictObject({ reading: v.pipe(v.number(), v.integer(), v.minValue(0)), photo: v.nullable(fileId) }));
const timed = v.optional(v.strictObject({ reading: v.pipe(v.number(), v.integer(), v.minValue(0)), photo: v.nullable(fileId), at: instant }));
const mark = v.record(v.pipe(v.string(), v.regex(/^[a-z-]{2,20}:[a-z-]{2,20}$/)), v.picklist(['ok', 'bad']));
const refusals = { NO_CASE: none, STEP_NOT_OPEN: carries<{ readonly needs: readonly string[] }>(), INSPECTION_FINISHED: carries<{ readonly at: number }>(), ITEM_UNKNOWN: carries<{ readonly item: string }>(), READING_IMPLAUSIBLE: carries<{ readonly meter: string }>(), FILE_FOREIGN: none };
const { NO_CASE, STEP_NOT_OPEN, ITEM_UNKNOWN, READING_IMPLAUSIBLE, FILE_FOREIGN } = refusals;
const noteInput = v.strictObject({ homeId, marks: mark, meters: v.strictObject({ water: reading, power: reading, gas: reading }) });

export const inspection = {
  open: operation({ name: 'inspection.open', kind: 'query', access: { owner: 'homeId', proxy: 'visit', staff: { of: 'homeId', duty: 'escort' } }, input: v.strictObject({ homeId }), output: carries<InspectionView>(), refusals: { NO_CASE: none } }),
  note: operation({ name: 'inspection.note', kind: 'command', access: { staff: { of: 'homeId', duty: 'escort' } }, input: noteInput, output: carries<{ readonly inspection: Inspection }>(), refusals }),
  /** What a phone noted without signal: the same end whatever arrives first. `isDecided`: a person says what holds. */
  merge: operation({ name: 'inspection.merge', kind: 'command', access: { staff: { of: 'homeId', duty: 'escort' } }, input: v.strictObject({ homeId, marks: mark, meters: v.strictObject({ water: timed, power: timed, gas: timed }), isDecided: v.optional(v.boolean(), false) }), output: carries<{ readonly inspection: Inspection; readonly clashes: readonly WalkClash[] }>(), refusals: { NO_CASE, STEP_NOT_OPEN, ITEM_UNKNOWN, READING_IMPLAUSIBLE, FILE_FOREIGN } }),
  /** The last marks and readings, and done. */
  finish: operation({ name: 'inspection.finish', kind: 'command', access: { staff: { of: 'homeId', duty: 'escort' } }, input: noteInput, output: carries<{ readonly inspection: Inspection; readonly blocking: number }>(), refusals: { ...refusals, INSPECTION_INCOMPLETE: carries<{ readonly unmarked: number; readonly first: string | null; readonly meters: readonly string[] }>() } }),
};
