import * as v from 'valibot';
import type { Actor } from '@domain/defects/deeds';
import { MOST_AT_ONCE, type Defect, type PhotoMark } from '@domain/defects/defect';
import type { Ending } from '@domain/defects/ending';
import { LEDGER_KINDS, type LedgerCounts } from '@domain/defects/ledger';
import { TRADE_CODES, type Trade } from '@domain/defects/trades';
import { communityId, day, fileId, homeId, point, words } from './fields';
import { carries, operation } from './operation';

export type DefectView = Omit<Defect, 'photos' | 'fixes'> & {
  readonly roomName: string; readonly itemName: string;
  /** Links live for ten minutes. */
  readonly photos: readonly { readonly link: string; readonly marks: readonly PhotoMark[]; readonly digest?: string }[];
  readonly fixes: readonly { readonly at: number; readonly by: string; readonly link: string; readonly words: string }[];
};
export type DefectRow = Pick<Defect, 'no' | 'words' | 'state' | 'severity' | 'deadline' | 'due' | 'hold' | 'firm' | 'person' | 'reopened'> & { readonly homeId: string; readonly label: string; readonly roomName: string; readonly itemName: string; readonly trade: Trade; readonly isLate: boolean; /** How often somebody was told that it is overdue. */ readonly told: number; /** Of what is over: when, how and whose word. */ readonly ending?: Ending };
/** A plan of the home's type, as it is now or as it was when a pin was put on it. */
export type PlanView = { readonly no: number; readonly link: string };
type Rooms = readonly { readonly code: string; readonly name: string; readonly items: readonly { readonly code: string; readonly name: string }[] }[];
/** `firms`: who gets what, by trade, so that a report says to whom it goes; `plans`: the newest first, older ones while a pin is on them. */
export type DefectsOfHome = { readonly label: string; readonly defects: readonly DefectView[]; readonly rooms: Rooms; readonly firms?: Readonly<Partial<Record<Trade, string>>>; readonly plans?: readonly PlanView[]; /** As what who asks may act here. */ readonly may?: readonly Actor[] };
const none = carries<Record<never, never>>();
const no = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999));
const marks = v.pipe(v.array(v.strictObject({ kind: v.picklist(['circle', 'arrow', 'pen']), points: v.pipe(v.array(point), v.minLength(2), v.maxLength(200)) })), v.maxLength(20));
const photos = (most: number) => v.pipe(v.array(v.strictObject({ fileId, marks, digest: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{16,64}$/))) })), v.maxLength(most));
const planNo = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99));
/** What a phone collected of one home and sends in one go: all of it is taken, or nothing. */
const some = <Each extends v.GenericSchema>(each: Each) => v.pipe(v.array(each), v.minLength(1), v.maxLength(MOST_AT_ONCE));
const stateRefusals = { NO_CASE: none, DEFECT_UNKNOWN: carries<{ readonly no: number }>(), DEFECT_STATE: carries<{ readonly no: number; readonly state: string }>() };
const firmId = v.pipe(v.string(), v.regex(/^firm_[0-9a-f]{6,16}$/));
const personId = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/));
const whom = { firmId: v.nullable(firmId), personId: v.nullable(personId), deadline: v.nullable(day) };
const whomRefusals = { FIRM_UNKNOWN: none, CREW_UNKNOWN: none };
const shown = { what: v.optional(v.picklist(LEDGER_KINDS), 'all'), trade: v.optional(v.picklist(TRADE_CODES)), building: v.optional(words(8, 1)), firm: v.optional(v.union([firmId, v.literal('own')])) };
/** Where its new state is, for a screen that goes on showing it. */
type Done = { readonly state: Defect['state'] };

export const defects = {
  list: operation({ name: 'defects.list', kind: 'query', access: { owner: 'homeId', proxy: 'visit', staff: { of: 'homeId', duty: 'any' } }, input: v.strictObject({ homeId }), output: carries<DefectsOfHome>(), refusals: { NO_CASE: none } }),
  /** Open defects of the whole community, the most urgent first, or (`over`) what is finished, the newest first; counts are of all that was read: open ones, or finished ones. */
  ledger: operation({ name: 'defects.ledger', kind: 'query', access: { staff: { of: 'communityId', duty: 'any' } }, input: v.strictObject({ communityId, ...shown, skip: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999)), 0) }), output: carries<{ readonly rows: readonly DefectRow[]; readonly hasMore: boolean; readonly total: number; readonly counts: LedgerCounts }>(), refusals: {} }),
  /** The same as a file; the link lives for ten minutes. */
  sheet: operation({ name: 'defects.sheet', kind: 'command', unit: 'documents', access: { staff: { of: 'communityId', duty: 'any' } }, input: v.strictObject({ communityId, ...shown, format: v.picklist(['pdf', 'xlsx']) }), output: carries<{ readonly link: string; readonly rows: number }>(), refusals: {} }),
  report: operation({
    name: 'defects.report', kind: 'command', access: { owner: 'homeId', proxy: 'visit', staff: { of: 'homeId', duty: 'escort' } },
    input: v.strictObject({ homeId, defects: some(v.strictObject({ room: words(20, 2), item: words(20, 2), words: words(300, 1), severity: v.picklist(['blocking', 'minor']), photos: photos(6), pin: v.nullable(point), plan: v.optional(planNo) })) }),
    output: carries<{ /** In the order they were given. */ readonly reported: readonly { readonly no: number; readonly deadline: number; readonly firm?: string; /** Kept on the phone: the cloud may give another number. */ readonly isHere?: true }[] }>(), refusals: { NO_CASE: none, ITEM_UNKNOWN: carries<{ readonly item: string }>(), FILE_FOREIGN: none, TOO_MANY: none },
  }),
  fix: operation({ name: 'defects.fix', kind: 'command', access: { staff: { of: 'homeId', duty: 'repair' }, partner: 'homeId' }, input: v.strictObject({ homeId, fixes: some(v.strictObject({ no, photo: fileId, words: words(300) })) }), output: carries<{ readonly at: number; readonly by: string }>(), refusals: { ...stateRefusals, FILE_FOREIGN: none } }),
  /** By the escort on site, after which the owner's word is awaited, or by the owner, whose word it is. */
  recheck: operation({ name: 'defects.recheck', kind: 'command', access: { owner: 'homeId', proxy: 'visit', staff: { of: 'homeId', duty: 'escort' } }, input: v.strictObject({ homeId, rechecks: some(v.strictObject({ no, isRight: v.boolean() })) }), output: carries<{ readonly states: readonly { readonly no: number; readonly state: Defect['state'] }[] }>(), refusals: stateRefusals }),
  /** The owner opens it again, with what is still wrong; also what was confirmed or closed. */
  reopen: operation({ name: 'defects.reopen', kind: 'command', access: { owner: 'homeId', proxy: 'visit' }, input: v.strictObject({ homeId, no, why: words(200, 2), photos: photos(3) }), output: carries<Done>(), refusals: { ...stateRefusals, FILE_FOREIGN: none } }),
  /** Taken on, or said not to be theirs, with a reason. */
  answer: operation({ name: 'defects.answer', kind: 'command', access: { staff: { of: 'homeId', duty: 'repair' }, partner: 'homeId' }, input: v.strictObject({ homeId, no, isTaken: v.boolean(), why: words(200) }), output: carries<Done>(), refusals: { ...stateRefusals, WHY_NEEDED: none } }),
  /** To a firm, one of its people, or one of ours; with a day of its own, or the one it has. */
  assign: operation({ name: 'defects.assign', kind: 'command', access: { staff: { of: 'homeId', duty: 'repair' } }, input: v.strictObject({ homeId, numbers: some(no), ...whom }), output: carries<Done>(), refusals: { ...stateRefusals, ...whomRefusals, DATE_PAST: none } }),
  /** The clock stands still until the end of that day, for that reason; without a day it goes on now. A firm asks for it. */
  hold: operation({ name: 'defects.hold', kind: 'command', access: { staff: { of: 'homeId', duty: 'repair' } }, input: v.strictObject({ homeId, no, until: v.nullable(day), why: words(200) }), output: carries<Done>(), refusals: { ...stateRefusals, WHY_NEEDED: none, HOLD_DATES: carries<{ readonly days: number }>() } }),
  askHold: operation({ name: 'defects.askHold', kind: 'command', access: { partner: 'homeId' }, input: v.strictObject({ homeId, no, until: day, why: words(200, 2) }), output: carries<Done>(), refusals: { ...stateRefusals, HOLD_DATES: carries<{ readonly days: number }>() } }),
  /** A manager decides a dispute: with a firm or a person it goes there, without it stays where it is. */
  settle: operation({ name: 'defects.settle', kind: 'command', access: { manager: 'homeId' }, input: v.strictObject({ homeId, no, isMoved: v.boolean(), ...whom, why: words(200, 2) }), output: carries<Done>(), refusals: { ...stateRefusals, ...whomRefusals } }),
  /** Ended by a manager without a repair, with the reason; the owner is told and may open it again. */
  close: operation({ name: 'defects.close', kind: 'command', access: { manager: 'homeId' }, input: v.strictObject({ homeId, no, why: words(200, 2) }), output: carries<Done>(), refusals: stateRefusals }),
};
