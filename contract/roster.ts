import * as v from 'valibot';
import type { ChangedField } from '@domain/roster/diff-roster';
import { communityId, fileId, importId, words } from './fields';
import { carries, operation } from './operation';

export type RosterProblem = { /** Only where several sheets were read together. */ readonly sheet?: string; readonly row: number; readonly column: string; readonly value: string; readonly code: string; readonly field: string; /** `blocks`: the home is left out until it is mended; `warns`: it is taken in. */ readonly weight: 'blocks' | 'warns' };
export type RosterPreview = {
  readonly importId: string; readonly file: string; readonly sheet: string; readonly headers: readonly string[];
  /** Our field → column of the file; guessed, correctable. */
  readonly mapping: Readonly<Record<string, number>>;
  readonly homes: number; readonly owners: number; readonly fresh: number; readonly changed: number; readonly same: number;
  /** Homes left out because of a problem; homes on file that the file does not name; homes whose owners are all others. */
  readonly left: number; readonly missing: number; readonly sold: number;
  readonly problems: readonly RosterProblem[]; readonly problemRows: number;
  readonly sample: readonly { readonly label: string; readonly names: string; readonly houseType: string; readonly area: string }[];
  /** The first of the homes that would change, with what, and of those the file does not name. */
  readonly changes: readonly { readonly label: string; readonly fields: readonly ChangedField[]; readonly isSold: boolean }[];
  readonly missingHomes: readonly string[];
};
/** The import that wrote last, as far as it can still be taken back. */
type LastImport = { readonly importId: string; readonly file: string; readonly fresh: number; readonly changed: number; readonly isWhole: boolean };
const none = carries<Record<never, never>>();
const fileRefusals = { FILE_FOREIGN: none, FILE_TYPE: carries<{ /** empty, oldExcel, binaryExcel, zip, pdf, picture, webPage, password, unknown */ readonly found: string }>(), FILE_TOO_BIG: none, FILE_BOMB: none, TOO_MANY_ROWS: carries<{ readonly limit: number }>(), NO_HEADER: none, FILE_BROKEN: none };
export const roster = {
  /** Reads the file and shows everything it would do; nothing is changed in the roster. */
  preview: operation({ name: 'roster.preview', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, fileId, name: words(120, 1), mapping: v.nullable(v.record(words(20, 1), v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(200)))) }), output: carries<RosterPreview>(), refusals: fileRefusals }),
  /** Writes the next piece of good rows; asked until `left` is 0. Harmless to repeat. */
  commit: operation({ name: 'roster.commit', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, importId }), output: carries<{ readonly done: number; readonly left: number; readonly homes: number }>(), refusals: { IMPORT_UNKNOWN: none, IMPORT_TAKEN_BACK: none } }),
  /** The roster as .xlsx, base64, with full numbers; it reads back without a change. A reason is asked and logged. */
  file: operation({ name: 'roster.file', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId, building: v.nullable(v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,8}$/))), reason: words(60, 2) }), output: carries<{ readonly homes: number; readonly content: string }>(), refusals: { ROSTER_TOO_BIG: carries<{ readonly limit: number }>() } }),
  last: operation({ name: 'roster.last', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId }), output: carries<{ readonly last: LastImport | null }>(), refusals: {} }),
  /** Takes the last import back while nothing depends on it: changed homes become what they were, then the new ones go. Asked until `left` is 0; harmless to repeat. */
  undo: operation({ name: 'roster.undo', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, importId }), output: carries<{ readonly restored: number; readonly removed: number; readonly left: number }>(), refusals: { IMPORT_UNKNOWN: none, IMPORT_FOLLOWED: none, IMPORT_IN_USE: carries<{ readonly bound: number; readonly moving: number }>() } }),
};
