import * as v from 'valibot';
import type { KeyKind } from '@domain/batch/batch';
import type { GiftKind, GuideItem } from '@domain/keys/entry-guide';
import { LOT_SOURCES, type KeyLot, type KeyMove } from '@domain/keys/key-book';
import { KEY_EVENTS, type KeyEvent, type KeyLoan } from '@domain/keys/key-care';
import type { Counts, KeyStep } from '@domain/keys/key-issue';
import { MOST_GIFTS, MOST_GUIDE, MOST_KINDS } from '@domain/keys/key-kinds';
import { MOST_ROWS } from '@domain/keys/key-list';
import type { Balance } from '@domain/keys/registers';
import type { SetState } from '@domain/keys/standing';
import { communityId, count, day, handwriting, homeId, words } from './fields';
import { carries, operation } from './operation';

export type WrongCount = { readonly code: string; readonly name: string; readonly expected: number; readonly counted: number };
/** One home's set in a building's list, by unit and room: where it is, with whom, and what it lacks or has too many of. */
export type KeyHomeRow = { readonly home: string; readonly place: string; readonly state: SetState; readonly pieces: number; readonly lost: number; readonly with: string; readonly since: number | null; readonly wrong: readonly WrongCount[]; /** Lent, and not back in time. */ readonly isLate?: true };
export type KeyBoard = {
  readonly isManager: boolean; readonly buildings: readonly { readonly building: string; readonly homes: number }[]; readonly building: string;
  /** The kinds of this building's sets: as its households' batch has them, else the community's. */
  readonly kinds: readonly KeyKind[];
  /** The community's own. */
  readonly usual: readonly KeyKind[]; readonly guide: readonly GuideItem[]; readonly gifts: readonly GiftKind[];
  /** Somebody has taken in keys here: from then on nothing is issued that was not. */
  readonly hasBook: boolean; readonly balance: Balance; readonly homes: readonly KeyHomeRow[];
  /** The latest first. */
  readonly lots: readonly KeyLot[]; readonly moves: readonly KeyMove[];
};
export type GuideView = {
  readonly items: readonly (GuideItem & { readonly at: number | null; readonly by: string })[];
  readonly gifts: readonly (GiftKind & { readonly at: number | null; readonly by: string })[];
  readonly signed: { readonly at: number; readonly name: string } | null;
};
export type KeyHomeView = {
  readonly homeId: string; readonly label: string; readonly place: string; readonly state: SetState; readonly step: KeyStep | null; readonly you: string; readonly kinds: readonly KeyKind[];
  readonly taken: Counts | null; readonly cabinet: Counts | null; readonly owner: Counts; readonly lost: Counts;
  readonly loans: readonly KeyLoan[]; readonly events: readonly KeyEvent[];
  /** What the catalogue asks for a key or a card made anew. */
  readonly costs: readonly { readonly code: string; readonly name: string; readonly fen: number }[];
  readonly hasCase: boolean; readonly guide: GuideView; readonly stock: readonly { readonly stockId: string; readonly count: number }[];
};

const none = carries<Record<never, never>>(), wrong = carries<{ readonly wrong: readonly WrongCount[] }>(), limit = carries<{ readonly limit: number }>();
const code = v.pipe(v.string(), v.regex(/^[a-z-]{2,24}$/)), counts = v.record(code, count);
const room = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,8}-[0-9A-Za-z]{1,8}$/)), building = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,8}$/));
const stockId = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,16}$/)), place = words(20), id = v.pipe(v.string(), v.regex(/^[a-z0-9]{2,16}$/));
const ofHome = { staff: { of: 'homeId', duty: 'keys' } } as const, ofBuilding = { staff: { of: 'communityId', duty: 'keys' } } as const;
const differ = <T extends { readonly code: string }>(list: readonly T[]): boolean => new Set(list.map((one) => one.code)).size === list.length;
/** A kind of key of a set, as batches and communities name it. */
export const keyKind = v.strictObject({ code, name: words(30, 1), note: words(40), count, usage: v.optional(words(80)) });
const guideItem = v.strictObject({ code, name: words(30, 1), note: words(60) });
const done = carries<{ readonly homes: number }>();

export const keysStore = {
  /** A building's sets: what was taken in, where each is, what is missing; the first building when none is named. */
  board: operation({ name: 'keys.board', kind: 'query', access: { staff: { of: 'communityId', duty: 'any' } }, input: v.strictObject({ communityId, building: v.nullable(building) }), output: carries<KeyBoard>(), refusals: {} }),
  /** Sets arrive from the developer, or pieces made since: by home, counted by kind. */
  takeIn: operation({
    name: 'keys.takeIn', kind: 'command', access: ofBuilding,
    input: v.strictObject({ communityId, building, source: v.picklist(LOT_SOURCES.filter((one) => one !== 'recount')), from: words(30, 1), words: words(100), rows: v.pipe(v.array(v.strictObject({ home: room, counts, place })), v.minLength(1), v.maxLength(MOST_ROWS)) }),
    output: carries<{ readonly homes: number; readonly pieces: number; readonly short: number; readonly over: number }>(), refusals: { LOT_EMPTY: none, KEYS_TOO_FEW: wrong, KEYS_HOME_UNKNOWN: carries<{ readonly homes: readonly string[] }>(), KEYS_PIECES: carries<{ readonly home: string; readonly limit: number }>(), KEYS_LOG_FULL: limit },
  }),
  /** A set counted again, with the reason. */
  recount: operation({ name: 'keys.recount', kind: 'command', access: ofHome, input: v.strictObject({ homeId, counts, words: words(60, 1) }), output: done, refusals: { KEYS_SET_UNKNOWN: none, KEYS_TOO_FEW: wrong, KEYS_LOG_FULL: limit } }),
  /** Sets are hung on another place. */
  place: operation({ name: 'keys.place', kind: 'command', access: ofBuilding, input: v.strictObject({ communityId, building, homes: v.pipe(v.array(room), v.minLength(1), v.maxLength(MOST_ROWS)), place: words(20, 1) }), output: done, refusals: { KEYS_SET_UNKNOWN: none } }),
  /** 领用: a set is lent for work, to one person at a time, before its owner has it. */
  lend: operation({ name: 'keys.lend', kind: 'command', access: ofHome, input: v.strictObject({ homeId, to: words(20, 1), words: words(40, 1), until: v.optional(day) }), output: done, refusals: { DATE_PAST: none, KEYS_SET_UNKNOWN: none, KEYS_STEP: carries<{ readonly step: KeyStep }>(), KEYS_LENT: carries<{ readonly name: string; readonly at: number }>(), KEYS_LOG_FULL: limit, NO_CASE: none } }),
  giveBack: operation({ name: 'keys.giveBack', kind: 'command', access: ofHome, input: v.strictObject({ homeId }), output: done, refusals: { KEYS_NOT_LENT: none, NO_CASE: none } }),
  /** Taken out for its owner, and the handover did not come about: it hangs again, with the reason, and the steps begin anew. */
  putBack: operation({ name: 'keys.putBack', kind: 'command', access: ofHome, input: v.strictObject({ homeId, words: words(40, 1) }), output: done, refusals: { NO_CASE: none, KEYS_STEP: carries<{ readonly step: KeyStep }>(), KEYS_LOG_FULL: limit } }),
  /** One home: its set, its loans, what was lost or issued again, and the guidance of its first entry. */
  home: operation({ name: 'keys.home', kind: 'query', access: { staff: { of: 'homeId', duty: 'any' } }, input: v.strictObject({ homeId }), output: carries<KeyHomeView>(), refusals: { KEYS_HOME_UNKNOWN: carries<{ readonly homes: readonly string[] }>() } }),
  /** Lost, found, given back or issued again, with the reason; `fee`: the item of the catalogue it is charged by. */
  note: operation({
    name: 'keys.note', kind: 'command', access: ofHome, input: v.strictObject({ homeId, what: v.picklist(KEY_EVENTS), counts: v.pipe(counts, v.check((all) => Object.values(all).some((n) => n > 0))), words: words(60, 1), fee: v.nullable(v.pipe(v.string(), v.maxLength(40))) }), output: done,
    refusals: { NO_CASE: none, KEYS_STEP: carries<{ readonly step: KeyStep }>(), KEYS_TOO_MANY: wrong, KEYS_LOG_FULL: limit },
  }),
  /** A lost card is struck off: it opens nothing any more. */
  cancel: operation({ name: 'keys.cancel', kind: 'command', access: ofHome, input: v.strictObject({ homeId, id }), output: done, refusals: { NO_CASE: none, KEYS_EVENT_UNKNOWN: none } }),
  /** The community's kinds with their usage, what is explained at a first entry, and the gifts. */
  settings: operation({
    name: 'keys.settings', kind: 'command', access: { manager: 'communityId' },
    input: v.strictObject({ communityId, kinds: v.pipe(v.array(keyKind), v.minLength(1), v.maxLength(MOST_KINDS), v.check(differ)), guide: v.pipe(v.array(guideItem), v.minLength(1), v.maxLength(MOST_GUIDE), v.check(differ)), gifts: v.pipe(v.array(v.strictObject({ stockId, name: words(20, 1), each: v.pipe(count, v.minValue(1)) })), v.maxLength(MOST_GIFTS)) }),
    output: done, refusals: {},
  }),
  /** 钥匙领用登记表, 签领钥匙登记表 and the balance, of a building or all, of some days or all. */
  sheet: operation({ name: 'keys.sheet', kind: 'command', unit: 'documents', access: { staff: { of: 'communityId', duty: 'any' } }, input: v.strictObject({ communityId, building: v.nullable(building), from: v.nullable(day), to: v.nullable(day), format: v.picklist(['pdf', 'xlsx']) }), output: carries<{ readonly link: string; readonly rows: number }>(), refusals: {} }),
  /** What is explained and given at the first entry, for whoever it is explained to. */
  guide: operation({ name: 'keys.guide', kind: 'query', access: { owner: 'homeId', proxy: 'keys' }, input: v.strictObject({ homeId }), output: carries<GuideView>(), refusals: { NO_CASE: none } }),
  /** Exactly these were explained. */
  tell: operation({ name: 'keys.tell', kind: 'command', access: { staff: { of: 'homeId', duty: ['desk', 'escort', 'keys'] } }, input: v.strictObject({ homeId, told: v.pipe(v.array(code), v.maxLength(MOST_GUIDE)) }), output: carries<GuideView>(), refusals: { NO_CASE: none, ENTRY_SIGNED: none } }),
  /** A gift is handed over; the store falls by it. */
  give: operation({ name: 'keys.give', kind: 'command', access: { staff: { of: 'homeId', duty: ['desk', 'escort', 'keys'] } }, input: v.strictObject({ homeId, stockId }), output: carries<GuideView>(), refusals: { NO_CASE: none, ENTRY_SIGNED: none, GIFT_GIVEN: none, STOCK_UNKNOWN: none, STOCK_SHORT: carries<{ readonly count: number }>() } }),
  /** The owner signs that it was explained and what was received. */
  signGuide: operation({ name: 'keys.signGuide', kind: 'command', access: { owner: 'homeId', proxy: 'keys' }, input: v.strictObject({ homeId, strokes: handwriting, device: words(80) }), output: carries<GuideView>(), refusals: { NO_CASE: none, ENTRY_SIGNED: none, ENTRY_OPEN: carries<{ readonly open: readonly string[] }>() } }),
};
