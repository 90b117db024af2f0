import * as v from 'valibot';
import type { InspectionRoom } from '@domain/inspection/form';
import { CONDITIONS, type Inspection } from '@domain/inspection/inspection';
import type { WalkClash } from '@domain/inspection/merge-walk';
import { WALK_ROUNDS } from '@domain/inspection/round-forms';
import { MOST_ROUND_PHOTOS, MOST_ROUNDS, type RoundDone } from '@domain/inspection/rounds';
import { ROOM_CODES } from '@domain/inspection/rooms';
import { MOST_GOODS, MOST_ITEMS, type Doubt, type GoodsKind, type WalkTerms } from '@domain/inspection/terms';
import type { Trial } from '@domain/inspection/trials';
import { communityId, count, fileId, homeId, instant, words } from './fields';
import { carries, operation } from './operation';
import type { DefectView, DefectsOfHome } from './defects';

/** A round that was made, with the names of what was wrong; links live for ten minutes. */
export type RoundView = Omit<RoundDone, 'photos' | 'bad' | 'notes'> & { readonly bad: readonly { readonly key: string; readonly room: string; readonly item: string; readonly words: string }[]; readonly links: readonly string[] };
export type MeterView = {
  readonly code: string; readonly name: string; readonly unit: string; /** The photo of the reading; lives for ten minutes, '' while there is none. */ readonly link: string;
  /** What it read before this walk, and up to how much more is not asked about; hundredths. */
  readonly previous?: number; readonly most?: number;
};
/** What is absent there is none of; so are views of before it was shown. */
export type InspectionView = {
  readonly label: string; readonly form: readonly InspectionRoom[]; readonly inspection: Inspection; readonly meters: readonly MeterView[]; readonly defects: readonly DefectView[];
  /** Who gets what is found, and the plan a pin is put on: a walk asks for nothing more. */
  readonly firms?: DefectsOfHome['firms']; readonly plans?: DefectsOfHome['plans'];
  readonly rounds?: readonly RoundView[];
  /** Items a re-inspection looks at. */
  readonly open?: readonly string[];
  /** When it was re-inspected. */
  readonly again?: readonly number[];
  readonly trials?: readonly Trial[];
  /** WeChat's template by which the household is asked about them, while one is to come. */
  readonly trialTemplate?: string;
  /** What its community hands over with a home. */
  readonly goods?: readonly GoodsKind[];
  /** Links to the photos of the paper form. */
  readonly paperLinks?: readonly string[];
  /** Who has signed the finished form: `owner:1`, `staff`; absent while it is not there to be signed, or any more. */
  readonly signed?: readonly string[];
};
const none = carries<Record<never, never>>();
const hundredths = v.pipe(v.number(), v.integer(), v.minValue(0));
const why = v.optional(words(60, 2));
/** What becomes a key of a stored document. */
const keyPart = v.pipe(v.string(), v.regex(/^[^.:$\u0000-\u001f]{1,20}$/));
const reading = v.optional(v.strictObject({ reading: hundredths, photo: v.nullable(fileId), why }));
const timed = v.optional(v.strictObject({ reading: hundredths, photo: v.nullable(fileId), why, at: instant }));
const meters = v.strictObject({ water: reading, power: reading, gas: reading, heat: reading });
const key = v.pipe(v.string(), v.regex(/^[a-z-]{2,20}:[^.:$\u0000-\u001f]{1,20}$/));
const mark = v.record(key, v.picklist(['ok', 'bad']));
const room = v.pipe(v.string(), v.regex(/^[a-z-]{2,20}$/));
const itemName = v.pipe(keyPart, v.trim(), v.minLength(2));
const own = v.optional(v.pipe(v.array(v.strictObject({ room, name: itemName })), v.maxLength(10)));
const refusals = {
  NO_CASE: none, STEP_NOT_OPEN: carries<{ readonly needs: readonly string[] }>(), INSPECTION_FINISHED: carries<{ readonly at: number }>(), ITEM_UNKNOWN: carries<{ readonly item: string }>(), READING_IMPLAUSIBLE: carries<{ readonly meter: string }>(), FILE_FOREIGN: none, TOO_MANY: none,
  /** Lower than before, or wildly more: it is asked about, and taken with a reason. */
  READING_DOUBTED: carries<{ readonly meter: string; readonly doubt: Doubt; readonly previous: number | null }>(),
};
const { NO_CASE, STEP_NOT_OPEN, ITEM_UNKNOWN, READING_IMPLAUSIBLE, READING_DOUBTED, FILE_FOREIGN, TOO_MANY } = refusals;
/** What the screen showed of an item when it was answered: who had found it wrong, none where it showed normal. */
const seen = v.optional(v.record(key, v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(6))));
const noteInput = v.strictObject({ homeId, marks: mark, meters, own, seen });
const incomplete = carries<{ readonly unmarked: number; readonly first: string | null; readonly meters: readonly string[] }>();
const escort = { staff: { of: 'homeId', duty: 'escort' } } as const;
const goods = v.pipe(v.array(v.strictObject({ name: words(20, 1), count, condition: v.picklist(CONDITIONS), note: words(40) })), v.maxLength(MOST_GOODS));
const terms = v.strictObject({
  items: v.optional(v.pipe(v.array(v.strictObject({ room: v.picklist(ROOM_CODES), name: itemName, standard: v.optional(words(60)), trialDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))) })), v.maxLength(MOST_ITEMS))),
  goods: v.optional(v.pipe(v.array(v.strictObject({ name: words(20, 1), count })), v.maxLength(MOST_GOODS))),
  most: v.optional(v.strictObject({ water: v.optional(hundredths), power: v.optional(hundredths), gas: v.optional(hundredths), heat: v.optional(hundredths) })),
  hasHeat: v.optional(v.boolean()),
});

export const inspection = {
  open: operation({ name: 'inspection.open', kind: 'query', access: { owner: 'homeId', proxy: 'visit', ...escort }, input: v.strictObject({ homeId }), output: carries<InspectionView>(), refusals: { NO_CASE: none } }),
  note: operation({ name: 'inspection.note', kind: 'command', access: escort, input: noteInput, output: carries<{ readonly inspection: Inspection }>(), refusals }),
  /** What a phone noted without signal: the same end whatever arrives first. `isDecided`: a person says what holds. */
  merge: operation({ name: 'inspection.merge', kind: 'command', access: escort, input: v.strictObject({ homeId, marks: mark, meters: v.strictObject({ water: timed, power: timed, gas: timed, heat: timed }), own, seen, isDecided: v.optional(v.boolean(), false) }), output: carries<{ readonly inspection: Inspection; readonly clashes: readonly WalkClash[] }>(), refusals: { NO_CASE, STEP_NOT_OPEN, ITEM_UNKNOWN, READING_IMPLAUSIBLE, FILE_FOREIGN, TOO_MANY } }),
  /** The last marks and readings, and done; not over what somebody else found wrong, which this phone had not heard of. */
  finish: operation({ name: 'inspection.finish', kind: 'command', access: escort, input: noteInput, output: carries<{ readonly inspection: Inspection; readonly blocking: number }>(), refusals: { ...refusals, INSPECTION_INCOMPLETE: incomplete, MARKS_DIFFER: carries<{ readonly items: readonly string[]; readonly by: string }>() } }),
  /** A round beside the joint inspection, whole: what is not marked bad was normal. A re-inspection also looks at what was mended. */
  round: operation({
    name: 'inspection.round', kind: 'command', access: escort,
    input: v.strictObject({ homeId, kind: v.picklist(WALK_ROUNDS), marks: mark, notes: v.record(key, words(40)), photos: v.pipe(v.array(fileId), v.maxLength(MOST_ROUND_PHOTOS)), meters, paperBy: v.optional(words(20, 1)), seen: v.optional(v.pipe(v.array(instant), v.maxLength(MOST_ROUNDS))) }),
    output: carries<{ readonly at: number; readonly rechecked: readonly number[] }>(), refusals: { NO_CASE, STEP_NOT_OPEN, ITEM_UNKNOWN, READING_IMPLAUSIBLE, READING_DOUBTED, FILE_FOREIGN, TOO_MANY, INSPECTION_INCOMPLETE: incomplete, PHOTO_MISSING: none },
  }),
  /** What goes with the walk, until the handover sheet is signed: goods handed over, the paper form it was entered from. Not over what somebody said later, unless a person has decided so. */
  sheet: operation({
    name: 'inspection.sheet', kind: 'command', access: escort,
    input: v.strictObject({ homeId, goods: v.optional(goods), paper: v.optional(v.nullable(v.strictObject({ photos: v.pipe(v.array(fileId), v.minLength(1), v.maxLength(MOST_ROUND_PHOTOS)), by: words(20, 1) }))), isDecided: v.optional(v.boolean(), false) }),
    output: carries<{ readonly inspection: Inspection }>(), refusals: { NO_CASE, STEP_NOT_OPEN, FILE_FOREIGN, ALREADY_DONE: none },
  }),
  /** How items in use are doing, said by the owner or asked by staff. */
  tryOut: operation({ name: 'inspection.tryOut', kind: 'command', access: { owner: 'homeId', proxy: 'visit', ...escort }, input: v.strictObject({ homeId, marks: mark }), output: carries<{ readonly inspection: Inspection }>(), refusals: { NO_CASE, ITEM_UNKNOWN } }),
  /** The form as it is, empty before the walk; the link lives for ten minutes. */
  print: operation({ name: 'inspection.print', kind: 'command', unit: 'documents', access: { owner: 'homeId', proxy: 'visit', staff: { of: 'homeId', duty: 'any' } }, input: v.strictObject({ homeId }), output: carries<{ readonly link: string }>(), refusals: { NO_CASE } }),
  terms: operation({ name: 'inspection.terms', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId }), output: carries<{ readonly terms: WalkTerms }>(), refusals: {} }),
  /** For homes that have not begun their walk as well as for those that come. */
  setTerms: operation({ name: 'inspection.setTerms', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, terms }), output: carries<{ readonly homes: number }>(), refusals: {} }),
};
