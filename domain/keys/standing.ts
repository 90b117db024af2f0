import type { KeyKind } from '../batch/batch';
import { refuse } from '../kernel/result';
import { beyond, minus, plus } from './counts';
import type { Instant } from '../kernel/calendar';
import type { KeyBook, KeySet } from './key-book';
import { keyCareOf, lostNow, openLoan, withOwner, type KeyCare, type KeyLoan } from './key-care';
import { expectedCounts, mismatches, type Counts, type KeyIssue } from './key-issue';

/** What of a case tells where its keys are. */
export type KeyCase = { readonly keys: KeyIssue | null; readonly keyKinds: readonly KeyKind[]; readonly keyCare?: KeyCare; /** Its home was sold, and opened anew then. */ readonly sales?: number; readonly openedAt?: Instant };
/** `missing`: not taken in · `in`: in the cabinet · `lent`: with somebody for work · `handing`: out for the handover · `owner`: signed for. */
export type SetState = 'missing' | 'in' | 'lent' | 'handing' | 'owner';
/**
 * Where the pieces of one home are. What was taken in is what is in the cabinet, with staff, with the owner and lost: `cabinet` is what remains, so a rule that lets something out twice shows as less than nothing.
 * `taken` and `cabinet` are null where nobody took in.
 */
export type KeyStanding = { readonly state: SetState; readonly taken: Counts | null; readonly cabinet: Counts | null; readonly staff: Counts; readonly owner: Counts; readonly lost: Counts; readonly loan: KeyLoan | undefined };

type BookPart = Pick<KeyBook, 'sets' | 'loans'> | null;
export const loanOf = (book: BookPart, home: string, moveIn: Pick<KeyCase, 'keyCare'> | null): KeyLoan | undefined =>
  openLoan(keyCareOf(moveIn ?? {}).loans) ?? openLoan((book?.loans ?? []).filter((one) => one.home === home));

/** Counted before the home was sold: the seller had it. */
export const isSellers = (set: Pick<KeySet, 'at'>, moveIn: Pick<KeyCase, 'sales' | 'openedAt'> | null): boolean => !!moveIn?.sales && (moveIn.openedAt ?? 0) > set.at;
/** No more of a kind than both say. */
const fewer = (a: Counts, b: Counts): Counts => Object.fromEntries(Object.entries(a).map(([code, n]) => [code, Math.min(n, b[code] ?? 0)]));
/** A home's set as it is known: what a recount told the case to be missing is missing before the book has it; what it found more hangs there once the book says so. After a sale nothing is known, until it has been counted again. */
const setOf = (book: BookPart, home: string, moveIn: Pick<KeyCase, 'sales' | 'openedAt' | 'keyCare'> | null): KeySet | undefined => {
  const inBook = book?.sets[home], counted = moveIn?.keyCare?.counted, set = inBook && counted && counted.at > inBook.at ? { ...inBook, counts: fewer(inBook.counts, counted.counts) } : inBook;
  return set && isSellers(set, moveIn) ? undefined : set;
};
export function standingOf(book: BookPart, home: string, moveIn: KeyCase | null, kinds: readonly KeyKind[]): KeyStanding {
  const taken = setOf(book, home, moveIn)?.counts ?? null, { events } = keyCareOf(moveIn ?? {}), keys = moveIn?.keys ?? null, loan = loanOf(book, home, moveIn);
  const whole = expectedCounts(moveIn?.keyKinds ?? kinds);
  const owner = withOwner(keys, events), lost = lostNow(events), staff = keys ? (keys.signedAt ? {} : plus(whole, {})) : loan ? taken ?? plus(whole, {}) : {};
  const cabinet = taken && minus(minus(minus(taken, owner), lost), staff);
  const state: SetState = keys?.signedAt ? 'owner' : keys ? 'handing' : loan ? 'lent' : taken ? 'in' : 'missing';
  return { state, taken, cabinet, staff, owner, lost, loan };
}

/** What of a home's set is out of the cabinet for good or with somebody: counting cannot go below it. A set that is lent is counted as it lies there. */
export const outOf = ({ staff, owner, lost, loan }: KeyStanding): Counts => plus(plus(owner, lost), loan ? {} : staff);

/** Why a home's set may not leave the cabinet for its owner: not all of it was taken in, or somebody has it. Where a building has no book nobody took in: nothing stops it. */
export function whyKept(book: BookPart, home: string, moveIn: KeyCase) {
  const loan = loanOf(book, home, moveIn);
  if (loan) return refuse('KEYS_LENT', { name: loan.to, at: loan.at });
  if (!book) return null;
  const there = setOf(book, home, moveIn)?.counts ?? {}, lacking = beyond(expectedCounts(moveIn.keyKinds), there);
  return lacking.length ? refuse('KEYS_NOT_IN', { wrong: mismatches(moveIn.keyKinds, there).filter(({ code }) => lacking.includes(code)) }) : null;
}
