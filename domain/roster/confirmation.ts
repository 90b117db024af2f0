import type { Day, Instant } from '../kernel/calendar';
import type { OpenId } from '../kernel/ids';

/** Who at the developer said that the roster is right, on which day; written down by a manager. `paper`: a photo of what was signed. */
export type RosterConfirmation = { readonly at: Instant; readonly by: OpenId; readonly person: string; readonly day: Day; readonly homes: number; readonly paper: string | null };
/** Since when the roster is as it is, and what the developer has confirmed of it. Absent where it was last changed before this was kept. */
export type RosterState = { readonly changedAt: Instant; readonly confirmed?: RosterConfirmation };

/** The developer answers for the data owners are told by (S3-63): no first notice goes out on a roster nobody has confirmed since it last changed. */
export const isRosterConfirmed = (roster: RosterState | undefined): boolean => !roster || (roster.confirmed !== undefined && roster.confirmed.at >= roster.changedAt);
