import type { KeyKind } from '../batch/batch';
import type { Instant } from '../kernel/calendar';
import type { CommunityId } from '../kernel/ids';
import { homeKeyOf } from '../kernel/ids';
import { ok, refuse } from '../kernel/result';
import { beyond, minus, plus, sumOf } from './counts';
import type { KeyLoan } from './key-care';
import { mismatches, total, type Counts } from './key-issue';

export type KeyBookId = `kbk_${string}`;
export const LOT_SOURCES = ['developer', 'made', 'recount'] as const;
export type LotSource = (typeof LOT_SOURCES)[number];
/** What was taken in at one time: from the developer, made since, or put right by counting again (then counts may be below nothing). */
export type KeyLot = { readonly id: string; readonly at: Instant; readonly source: LotSource; /** Who handed over. */ readonly from: string; /** Who took in. */ readonly by: string; readonly words: string; readonly homes: number; readonly counts: Counts; /** Pieces too few and too many, as it was then. */ readonly short: number; readonly over: number };
/** A home's set as it was taken in, and the cabinet and hook it hangs on. */
export type KeySet = { readonly counts: Counts; readonly place: string; /** When it was last taken in or counted. */ readonly at: Instant };
export type KeyMove = { readonly at: Instant; readonly by: string; readonly from: string; readonly to: string; /** One home, or how many. */ readonly home: string; readonly homes: number };
/** A loan of a home that has no case yet. */
export type BookLoan = KeyLoan & { readonly home: string };
/** 钥匙簿 of a building. Sets lie under `2-1201`: unit and room. */
export type KeyBook = { readonly _id: KeyBookId; readonly communityId: CommunityId; readonly building: string; readonly sets: Readonly<Record<string, KeySet>>; readonly lots: readonly KeyLot[]; readonly moves: readonly KeyMove[]; readonly loans: readonly BookLoan[]; /** When somebody is next to be told that a set is not back. */ readonly loanAt?: Instant };
export type TakenRow = { readonly home: string; readonly counts: Counts; /** '' leaves the place as it is. */ readonly place: string };

export const MOST_LOTS = 200, MOST_PIECES = 99;
const KEPT_MOVES = 200;
export const keyBookIdOf = (communityId: string, building: string): KeyBookId => `kbk_${communityId.split('_')[1] ?? ''}_${building}`;
/** `3` and `2-1201` of `home_yunxi_3-2-1201`. */
export function roomOf(homeId: string): { readonly building: string; readonly home: string } {
  const [building = '', ...rest] = homeKeyOf(homeId).split('-');
  return { building, home: rest.join('-') };
}
export const newKeyBook = (communityId: CommunityId, building: string): KeyBook => ({ _id: keyBookIdOf(communityId, building), communityId, building, sets: {}, lots: [], moves: [], loans: [] });

type LotHead = Pick<KeyLot, 'id' | 'at' | 'from' | 'by' | 'words'> & { readonly source: 'developer' | 'made' };
/**
 * Sets that arrive are added to what is there; what each then lacks or has too many of is said with the lot, and stops nobody from taking in. Refused: fewer than are out of the cabinet already (a home whose keys went before anybody took in is taken in whole).
 * `isKnown`: false where the home was sold since its set was counted; the seller had that, so what arrives is all there is.
 */
export function takenIn(book: KeyBook, head: LotHead, rows: readonly TakenRow[], kindsOf: (home: string) => readonly KeyKind[], outOf: (home: string) => Counts = () => ({}), isKnown: (home: string) => boolean = () => true) {
  const arrived = sumOf(rows.map(({ counts }) => counts));
  if (!total(arrived)) return refuse('LOT_EMPTY');
  if (book.lots.length >= MOST_LOTS) return refuse('KEYS_LOG_FULL', { limit: MOST_LOTS });
  const sets: Record<string, KeySet> = { ...book.sets };
  for (const { home, counts, place } of rows) sets[home] = { counts: plus(isKnown(home) ? sets[home]?.counts ?? {} : {}, counts), place: place || sets[home]?.place || '', at: Math.max(head.at, sets[home]?.at ?? 0) };
  const most = rows.find(({ home }) => Object.values(sets[home]?.counts ?? {}).some((n) => n > MOST_PIECES));
  if (most) return refuse('KEYS_PIECES', { home: most.home, limit: MOST_PIECES });
  const few = rows.flatMap(({ home }) => beyond(outOf(home), sets[home]?.counts ?? {}).map((code) => ({ code, name: `${home} ${kindsOf(home).find((kind) => kind.code === code)?.name ?? code}`, expected: outOf(home)[code] ?? 0, counted: sets[home]?.counts[code] ?? 0 })));
  if (few.length) return refuse('KEYS_TOO_FEW', { wrong: few.slice(0, 5) });
  const homes = [...new Set(rows.map(({ home }) => home))], wrong = homes.flatMap((home) => mismatches(kindsOf(home), sets[home]?.counts ?? {}));
  const lot: KeyLot = { ...head, homes: homes.length, counts: arrived, short: wrong.reduce((sum, { expected, counted }) => sum + Math.max(0, expected - counted), 0), over: wrong.reduce((sum, { expected, counted }) => sum + Math.max(0, counted - expected), 0) };
  return ok<KeyBook>({ ...book, sets, lots: [...book.lots, lot] });
}
/** A set counted again. What is out of the cabinet cannot be counted away. */
export function recounted(book: KeyBook, home: string, counts: Counts, out: Counts, kinds: readonly KeyKind[], mark: Pick<KeyLot, 'id' | 'at' | 'by' | 'words'>) {
  const set = book.sets[home];
  if (!set) return refuse('KEYS_SET_UNKNOWN');
  const wrong = beyond(out, counts).map((code) => ({ code, name: kinds.find((kind) => kind.code === code)?.name ?? code, expected: out[code] ?? 0, counted: counts[code] ?? 0 }));
  if (wrong.length) return refuse('KEYS_TOO_FEW', { wrong });
  if (book.lots.length >= MOST_LOTS) return refuse('KEYS_LOG_FULL', { limit: MOST_LOTS });
  const change = minus(counts, set.counts), changes = Object.values(change);
  const lot: KeyLot = { ...mark, source: 'recount', from: '', homes: 1, counts: change, short: -changes.reduce((sum, n) => sum + Math.min(0, n), 0), over: changes.reduce((sum, n) => sum + Math.max(0, n), 0) };
  return ok<KeyBook>({ ...book, sets: { ...book.sets, [home]: { ...set, counts: plus(counts, {}), at: mark.at } }, lots: [...book.lots, lot] });
}
/** Sets hung elsewhere, each noted with where it hung before. */
export function placed(book: KeyBook, homes: readonly string[], place: string, mark: { readonly at: Instant; readonly by: string }) {
  if (homes.some((home) => !book.sets[home])) return refuse('KEYS_SET_UNKNOWN');
  const before = [...new Set(homes.map((home) => book.sets[home]?.place ?? ''))];
  const moves = before.filter((from) => from !== place).map((from): KeyMove => { const own = homes.filter((home) => (book.sets[home]?.place ?? '') === from); return { ...mark, from, to: place, home: own.length === 1 ? own[0] ?? '' : '', homes: own.length }; });
  const sets = Object.fromEntries(Object.entries(book.sets).map(([home, set]) => [home, homes.includes(home) ? { ...set, place } : set]));
  return ok<KeyBook>({ ...book, sets, moves: [...book.moves, ...moves].slice(-KEPT_MOVES) });
}
