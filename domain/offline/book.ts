import type { Day, Instant } from '../kernel/calendar';
import type { CommunityId } from '../kernel/ids';
import type { OtherSide } from './judge';
import type { ItemResult, OfflineItem, OfflineOperation, Outcome } from './item';

/** What of one phone's day has arrived, for good: an item is found here long after its operation forgot the request. Keys are short digests of the items' ids. */
export type OfflineBook = {
  readonly _id: string;
  readonly communityId: CommunityId;
  readonly openid: string;
  readonly device: string;
  readonly day: Day;
  readonly done: Readonly<Record<string, Taken>>;
  readonly at: Instant;
};
export type Taken = { readonly seq: number; readonly outcome: Outcome; readonly code: string; readonly at: Instant; readonly numbers?: readonly number[] };
/** An item that is not settled: kept, shown, decided. */
export type HeldItem = {
  readonly _id: string;
  readonly communityId: CommunityId;
  readonly homeId: string;
  readonly openid: string;
  readonly device: string;
  readonly id: string;
  readonly seq: number;
  readonly at: Instant;
  readonly arrivedAt: Instant;
  readonly name: OfflineOperation;
  readonly state: HeldState;
  readonly code: string;
  /** What was to be done: it may hold what was read off a paper. */
  readonly sealedInput: string;
  readonly theirs: OtherSide;
  readonly decided: { readonly at: Instant; readonly by: string; readonly reason: string } | null;
};
export type HeldState = 'waiting' | 'conflict' | 'quarantine' | 'applied' | 'dropped';
export const OPEN_STATES: readonly HeldState[] = ['waiting', 'conflict', 'quarantine'];
/** Decided ones are kept as long as somebody may ask. */
export const KEEP_DECIDED = 90 * 24 * 3_600_000;
/** A phone's items are taken this long after the day of its list. */
export const TICKET_DAYS = 30;

/** Has this item been taken before, or does it claim the number of another? */
export function lookUp(book: Pick<OfflineBook, 'done'> | null, key: string, { id, seq }: Pick<OfflineItem, 'id' | 'seq'>): { readonly known: ItemResult } | { readonly isForged: boolean } {
  const before = book?.done[key];
  if (before) return { known: { id, outcome: before.outcome, code: before.code, ...(before.numbers ? { numbers: before.numbers } : {}) } };
  return { isForged: Object.values(book?.done ?? {}).some((one) => one.seq === seq) };
}
/** What the cloud could not do is not taken; the phone keeps it. */
export const withTaken = (done: OfflineBook['done'], entries: readonly (readonly [string, Taken])[]): OfflineBook['done'] => ({ ...done, ...Object.fromEntries(entries.filter(([, { outcome }]) => outcome !== 'again')) });
