import type { Place } from '../community/home';
import { homeLabel } from '../community/home';
import { dayOf, type Day, type Instant } from '../kernel/calendar';
import { plus, sumOf } from './counts';
import { loanOf, standingOf, type KeyCase, type KeyStanding } from './standing';
import { keyCareOf, withOwner, type KeyEventKind, type KeyLoan } from './key-care';
import { roomOf, type KeyBook } from './key-book';
import { expectedCounts, type Counts } from './key-issue';
import type { KeyKind } from '../batch/batch';

/** `former`: a household's that has sold; its lines stay, and what it had goes out of the register with it. */
export type RegisterCase = KeyCase & { readonly homeId: string; readonly place: Place; readonly former?: { readonly at: Instant } };
export type RegisterHome = { readonly homeId: string; readonly place: Place };
/** One line of a register. `counts`: what it moved; below nothing where pieces came back or were lost. `back`: when a set lent hung again or went to its owner; `null` while it is out. */
export type RegisterLine = { readonly homeId: string; readonly home: string; readonly building: string; readonly what: 'lent' | 'handover' | 'issued' | 'sold' | KeyEventKind; readonly counts: Counts; readonly taker: string; readonly giver: string; readonly at: Instant; readonly back: Instant | null; readonly why: string };
export type Span = { readonly from: Day | null; readonly to: Day | null };
const isWithin = ({ from, to }: Span) => ({ at }: Pick<RegisterLine, 'at'>): boolean => (!from || from <= dayOf(at)) && (!to || dayOf(at) <= to);
const byTime = (lines: readonly RegisterLine[]): readonly RegisterLine[] => [...lines].sort((a, b) => a.at - b.at || (a.homeId < b.homeId ? -1 : 1));
const WHOLE: Span = { from: null, to: null };

export type Books = ReadonlyMap<string, Pick<KeyBook, 'sets' | 'loans'>>;
const bookFor = (books: Books, homeId: string) => books.get(roomOf(homeId).building) ?? null;

/** 钥匙领用登记表 (S0-163): sets lent for work, and sets taken out for the handover until their owner has signed. */
export function staffLines(homes: readonly RegisterHome[], cases: ReadonlyMap<string, RegisterCase>, books: Books, kinds: readonly KeyKind[], span: Span = WHOLE): readonly RegisterLine[] {
  const sold = [...cases.values()].filter(({ former }) => former);
  return byTime([...homes, ...sold].flatMap(({ homeId, place }): readonly RegisterLine[] => {
    const moveIn = cases.get(homeId), over = moveIn?.former?.at ?? null, book = bookFor(books, homeId), { home } = roomOf(homeId), whole = plus(expectedCounts(moveIn?.keyKinds ?? kinds), {});
    const row = { homeId, home: homeLabel(place), building: place.building };
    const of = (loan: KeyLoan): RegisterLine => ({ ...row, what: loan.isHandover ? 'handover' : 'lent', counts: book?.sets[home]?.counts ?? whole, taker: loan.to, giver: loan.by, at: loan.at, back: loan.back?.at ?? over, why: loan.why });
    const out = moveIn?.keys;
    return [
      ...(book?.loans ?? []).filter((loan) => loan.home === home).map(of), ...keyCareOf(moveIn ?? {}).loans.map(of),
      ...(out ? [{ ...row, what: 'handover' as const, counts: whole, taker: out.takenOut.name, giver: out.takenOut.name, at: out.takenOut.at, back: out.signedAt ?? over, why: '' }] : []),
    ];
  })).filter(isWithin(span));
}

/** 签领钥匙登记表: what owners signed for, and what became of it: lost, found, given back, issued again. Its counts together are what owners have. */
export function ownerLines(cases: Iterable<RegisterCase>, span: Span = WHOLE): readonly RegisterLine[] {
  return byTime([...cases].flatMap(({ homeId, place, keys, keyCare, former }): readonly RegisterLine[] => {
    if (!keys?.signedAt || !keys.owner) return [];
    const { events } = keyCareOf({ ...(keyCare && { keyCare }) }), row = { homeId, home: homeLabel(place), building: place.building, back: null }, taker = keys.signature?.name ?? keys.owner.name;
    return [
      { ...row, what: 'issued', counts: keys.owner.counts, taker, giver: keys.takenOut.name, at: keys.signedAt, why: '' },
      ...events.map((one): RegisterLine => ({ ...row, what: one.what, counts: one.what === 'lost' || one.what === 'returned' ? plus({}, one.counts, -1) : one.counts, taker, giver: one.by, at: one.at, why: one.why })),
      ...(former ? [{ ...row, what: 'sold' as const, counts: plus({}, withOwner(keys, events), -1), taker, giver: '', at: former.at, why: '' }] : []),
    ];
  })).filter(isWithin(span));
}

/** The kinds of a building's sets: its households', each code once; the community's where nobody has a case yet. */
export function kindsOfBuilding(cases: Iterable<Pick<RegisterCase, 'keyKinds' | 'former'>>, usual: readonly KeyKind[]): readonly KeyKind[] {
  const known = new Map([...cases].filter(({ former }) => !former).flatMap(({ keyKinds }) => keyKinds).map((kind) => [kind.code, kind]));
  return known.size ? [...known.values()] : usual;
}
/** Kind by kind: taken in, in the cabinet, with staff, with owners, lost. Of homes taken in; what nobody took in is in no balance. */
export type Balance = { readonly taken: Counts; readonly cabinet: Counts; readonly staff: Counts; readonly owner: Counts; readonly lost: Counts };
export function balanceOf(standings: readonly KeyStanding[]): Balance {
  const known = standings.filter(({ taken }) => taken !== null);
  return { taken: sumOf(known.map(({ taken }) => taken ?? {})), cabinet: sumOf(known.map(({ cabinet }) => cabinet ?? {})), staff: sumOf(known.map(({ staff }) => staff)), owner: sumOf(known.map(({ owner }) => owner)), lost: sumOf(known.map(({ lost }) => lost)) };
}
export const standingsOf = (homes: readonly RegisterHome[], cases: ReadonlyMap<string, RegisterCase>, books: Books, kinds: readonly KeyKind[]): readonly (RegisterHome & { readonly standing: KeyStanding; readonly loan: KeyLoan | undefined })[] =>
  homes.map((one) => { const book = bookFor(books, one.homeId), { home } = roomOf(one.homeId), moveIn = cases.get(one.homeId) ?? null; return { ...one, standing: standingOf(book, home, moveIn, kinds), loan: loanOf(book, home, moveIn) }; });
