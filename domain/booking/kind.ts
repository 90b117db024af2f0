import type { Ledger, Seat } from './ledger';

/** What a place is for: the visit itself, or an inspection at a time of its own (BK-7). A home holds at most one place of a kind (I2): each kind has ledgers of its own. */
export type BookingKind = 'visit' | 'inspection' | 're-inspection';
/** Kinds a batch can open a round for, beside the visits it is made of. */
export const ROUND_KINDS = ['inspection', 're-inspection'] as const satisfies readonly BookingKind[];
export const BOOKING_KINDS = ['visit', ...ROUND_KINDS] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

/** Ledgers and batches of visits say nothing of it: they are the rule. */
export const kindOf = ({ kind }: { readonly kind?: RoundKind | undefined }): BookingKind => kind ?? 'visit';

type Seated = Pick<Ledger, '_id' | 'status' | 'kind' | 'seats'>;
const RANK: Readonly<Record<Ledger['status'], number>> = { open: 0, paused: 1, closed: 2 };
const rankOf = ({ status }: Seated, seat: Seat): number => (seat.state === 'booked' ? -1 : RANK[status]);

/**
 * Of the ledgers that seat a home, the one that counts for a kind: where a place is held, else what is open, else what was.
 * After a round is closed another may follow it; the visits of a batch lie in one ledger only.
 */
export function ledgerOfKind<L extends Seated>(ledgers: readonly L[], home: string, kind: BookingKind): L | undefined {
  const mine = ledgers.flatMap((ledger) => { const seat = ledger.seats[home]; return seat && kindOf(ledger) === kind ? [{ ledger, rank: rankOf(ledger, seat) }] : []; });
  return mine.sort((a, b) => a.rank - b.rank || (a.ledger._id < b.ledger._id ? -1 : 1))[0]?.ledger;
}
