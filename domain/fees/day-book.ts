import type { Guard, Patch } from '../kernel/conditional-update';
import type { CommunityId, HomeId } from '../kernel/ids';
import type { Day, Instant } from '../kernel/calendar';
import type { Fen } from '../kernel/money';
import type { Hand } from './bill';
import type { DeskTake } from './desk-payments';

/** What a check against the provider, or the day itself, found out of order. */
export const DIFFERENCES = ['not-credited', 'not-at-provider', 'amount', 'open-long', 'refund-missing', 'refund-amount', 'held', 'overpaid', 'number-unused'] as const;
export type Difference = { readonly kind: (typeof DIFFERENCES)[number]; readonly homeId: HomeId; /** The order, refund or receipt it is about. */ readonly of: string; readonly ours: Fen; readonly theirs: Fen };
export type DayClosing = { readonly at: Instant; readonly by: Hand; /** SHA-256 of the day's list exactly as it was shown. */ readonly digest: string; readonly note: string; readonly receivedFen: Fen; readonly refundedFen: Fen };
/**
 * A community's day at the desk: which number was given to which slip, what the check found, and who closed it.
 * The money itself is in the households' cases; nothing here is added up.
 */
export type DayBook = {
  readonly _id: string; readonly communityId: CommunityId; readonly day: Day;
  /** The next receipt's number; numbers have no gaps, and each is kept with its slip for good. */
  readonly next: number;
  readonly slips: Readonly<Record<string, { readonly no: number; readonly homeId: HomeId; readonly request: string; readonly fen: Fen }>>;
  readonly check: { readonly at: Instant; readonly seen: number; readonly isWhole: boolean; readonly differences: readonly Difference[] } | null;
  readonly closing: DayClosing | null;
};

export const dayBookIdOf = (communityId: CommunityId, day: Day): string => `day_${communityId.slice('com_'.length)}_${day.replaceAll('-', '')}`;
export const freshDayBook = (communityId: CommunityId, day: Day): DayBook => ({ _id: dayBookIdOf(communityId, day), communityId, day, next: 1, slips: {}, check: null, closing: null });
/** A slip's place in the book; slips hold letters, digits and hyphens only. */
export const slipKey = ({ how, slip }: Pick<DeskTake, 'how' | 'slip'>): string => `${how}-${slip.toUpperCase()}`;
/** `SJ20260314-D001` */
export const deskReceiptNo = (day: Day, no: number): string => `SJ${day.replaceAll('-', '')}-D${String(no).padStart(3, '0')}`;

/** Gives the next number to a slip, if it is still the next and the slip is new: one conditional update. */
export function numberTaken(book: Pick<DayBook, 'next'>, take: DeskTake, homeId: HomeId, request: string): { readonly guard: Guard; readonly patch: Patch } {
  const path = `slips.${slipKey(take)}`;
  return { guard: { next: book.next, [path]: { exists: false } }, patch: { inc: { next: 1 }, set: { [path]: { no: book.next, homeId, request, fen: take.fen } } } };
}
