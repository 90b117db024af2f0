import { HOUR, type Instant, MINUTE, NEVER } from '../kernel/calendar';
import type { Approved } from './approval';

/** A review is answered within a day, an urgent one within half an hour (S3-115); each stage has its own. */
export const REVIEW_LIMIT = 24 * HOUR;
export const URGENT_LIMIT = 30 * MINUTE;

/** What is being waited for: a review, or a change of what was accepted. `alerted`: 1 = the reviewers were told, 2 = the manager too. */
export type Waiting = { readonly since: Instant; readonly urgentAt?: Instant; readonly approved?: readonly Approved[]; readonly alerted?: number };

const turnOf = ({ since, urgentAt, approved = [] }: Waiting): { readonly from: Instant; readonly limit: number } => {
  const from = approved.at(-1)?.at ?? since;
  return urgentAt === undefined ? { from, limit: REVIEW_LIMIT } : { from: Math.max(from, urgentAt), limit: URGENT_LIMIT };
};
/** When the stage that is next must have been given. Urgent never makes it later. */
export function reviewDueAt(waiting: Waiting): Instant {
  const { from, limit } = turnOf(waiting), ordinary = (waiting.approved?.at(-1)?.at ?? waiting.since) + REVIEW_LIMIT;
  return Math.min(from + limit, ordinary);
}
/** When somebody is to be told that it has not: the reviewers at the limit, the manager half the time later; far future when both were. */
export function nextAlertAt(waiting: Waiting): Instant {
  const { limit } = turnOf(waiting), due = reviewDueAt(waiting), alerted = waiting.alerted ?? 0;
  return alerted === 0 ? due : alerted === 1 ? due + limit / 2 : NEVER;
}
