import * as v from 'valibot';
import type { ExportState } from '@domain/privacy/exports';
import type { ChangedField } from '@domain/roster/diff-roster';
import { communityId, day, fileId, importId, instant, words } from './fields';
import { exportId } from './privacy';
import { carries, operation } from './operation';

export type RosterProblem = { /** Only where several sheets were read together. */ readonly sheet?: string; readonly row: number; readonly column: string; readonly value: string; readonly code: string; readonly field: string; /** `blocks`: the home is left out until it is mended; `warns`: it is taken in. */ readonly weight: 'blocks' | 'warns' };
export type RosterPreview = {
  readonly importId: string; readonly file: string; readonly sheet: string; /** The tables the file has, each a sheet or several under one header. */ readonly sheets: readonly { readonly name: string; readonly rows: number }[]; readonly headers: readonly string[];
  /** Our field → column of the file; guessed, correctable. */
  readonly mapping: Readonly<Record<string, number>>;
  readonly homes: number; readonly owners: number; readonly fresh: number; readonly changed: number; readonly same: number;
  /** Homes left out because of a problem; homes on file that the file does not name; homes whose owners are all others. */
  readonly left: number; readonly missing: number; readonly sold: number;
  /** Parking spaces that homes would be given; absent where there are none. */
  readonly spaces?: number;
  readonly problems: readonly RosterProblem[]; readonly problemRows: number;
  readonly sample: readonly { readonly label: string; readonly names: string; readonly houseType: string; readonly area: string }[];
  /** The first of the homes that would change, with what, and of those the file does not name. */
  readonly changes: readonly { readonly label: string; readonly fields: readonly ChangedField[]; readonly isSold: boolean }[];
  readonly missingHomes: readonly string[];
};
/** The import that wrote last, as far as it can still be taken back. */
type LastImport = { readonly importId: string; readonly file: string; readonly fresh: number; readonly changed: number; readonly isWhole: boolean };
/** What the developer has confirmed; null while there is no roster. */
export type RosterStanding = { readonly homes: number; readonly changedAt: number; readonly isConfirmed: boolean; readonly confirmed: { readonly at: number; readonly person: string; readonly day: string; readonly homes: number } | null };
const none = carries<Record<never, never>>();
const fileRefusals = { FILE_FOREIGN: none, FILE_TYPE: carries<{ /** empty, oldExcel, binaryExcel, zip, pdf, picture, webPage, password, unknown */ readonly found: string }>(), FILE_TOO_BIG: none, FILE_BOMB: none, TOO_MANY_ROWS: carries<{ readonly limit: number }>(), NO_HEADER: none, FILE_BROKEN: none };
export const roster = {
  /** Reads the file and shows everything it would do; nothing is changed in the roster. */
  preview: operation({ name: 'roster.preview', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, fileId, name: words(120, 1), /** Which of the file's tables, where it has several; the largest when null. */ sheet: v.optional(v.nullable(words(200, 1)), null), mapping: v.nullable(v.record(words(20, 1), v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(200)))) }), output: carries<RosterPreview>(), refusals: fileRefusals }),
  /** Writes the next piece of good rows; asked until `left` is 0. Harmless to repeat. */
  commit: operation({ name: 'roster.commit', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, importId }), output: carries<{ readonly done: number; readonly left: number; readonly homes: number; /** Spaces somebody gave away since the preview. */ readonly spacesLeft?: number }>(), refusals: { IMPORT_UNKNOWN: none, IMPORT_TAKEN_BACK: none } }),
  /** The roster as .xlsx, base64, with full numbers; it reads back without a change. A reason is asked and logged. */
  file: operation({ name: 'roster.file', kind: 'command', access: { manager: 'exportId' }, input: v.strictObject({ exportId }), output: carries<{ readonly homes: number; readonly content: string }>(), refusals: { ROSTER_TOO_BIG: carries<{ readonly limit: number }>(), EXPORT_UNKNOWN: carries<Record<never, never>>(), EXPORT_STATE: carries<{ readonly state: ExportState }>() } }),
  /** The developer's word on the roster, written down by a manager, with the signed paper as a photo where there is one. */
  confirm: operation({ name: 'roster.confirm', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, changedAt: instant, person: words(20, 2), day, paper: v.nullable(fileId) }), output: carries<{ readonly at: number }>(), refusals: { ROSTER_EMPTY: none, ROSTER_CHANGED: none, FILE_FOREIGN: none } }),
  last: operation({ name: 'roster.last', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId }), output: carries<{ readonly last: LastImport | null; readonly roster: RosterStanding | null }>(), refusals: {} }),
  /** Takes the last import back while nothing depends on it: changed homes become what they were, then the new ones go. Asked until `left` is 0; harmless to repeat. */
  undo: operation({ name: 'roster.undo', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, importId }), output: carries<{ readonly restored: number; readonly removed: number; readonly left: number }>(), refusals: { IMPORT_UNKNOWN: none, IMPORT_FOLLOWED: none, IMPORT_IN_USE: carries<{ readonly bound: number; readonly moving: number }>() } }),
};
