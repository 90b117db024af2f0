import * as v from 'valibot';
import type { Paper } from '@domain/documents/paper';
import type { Approving } from '@domain/review/approval';
import { RETURN_REASONS } from '@domain/review/return-reasons';
import { communityId, homeId, instant, words } from './fields';
import { carries, operation } from './operation';

/** `first`: handed in; `change`: of what was accepted, waits for an answer; `seen`: changed already, to be looked at. */
export type ReviewRow = { readonly homeId: string; readonly label: string; readonly name: string; readonly kind: 'first' | 'change' | 'seen'; readonly since: number; readonly dueAt: number; readonly isLate: boolean; readonly isUrgent: boolean; readonly stage: string; /** It is this person's turn. */ readonly isMine: boolean };
export type ReviewView = {
  readonly homeId: string; readonly label: string; readonly contractNo: string; readonly houseType: string; readonly area: number; readonly since: number | null; readonly state: string;
  readonly dueAt: number | null; readonly isUrgent: boolean; readonly isTakenDown: boolean;
  readonly stages: readonly { readonly name: string; readonly duty: Approving; readonly who: string; readonly at: number | null }[];
  readonly mayApprove: boolean;
  readonly owners: readonly { readonly name: string; readonly phone: string }[];
  readonly fields: readonly { readonly code: string; readonly value: string; readonly isProven: boolean }[];
  readonly residents: readonly { readonly name: string; readonly relation: string; readonly idNumber: string }[];
  readonly vehicles: readonly { readonly plate: string; readonly model: string }[];
  /** Links live for ten minutes. */
  readonly materials: readonly { readonly code: string; readonly name: string; readonly required: boolean; readonly sensitive: boolean; readonly links: readonly string[] }[];
  /** A change of what was accepted, field by field as it was and as it is wanted. */
  readonly change: { readonly since: number; readonly fields: readonly { readonly code: string; readonly was: string; readonly wanted: string }[] } | null;
  /** Changed since without a review, to be looked at. */
  readonly unseen: { readonly since: number; readonly fields: readonly string[] } | null;
  /** The approval paper, once all have approved. */
  readonly paper: Paper | null;
};
const none = carries<Record<never, never>>();
const notWaiting = carries<{ readonly state: string }>();
/** Who may hold a stage reads what is to be approved; whose turn it is, the chain decides. */
const approvers = { staff: { of: 'homeId', duty: ['review', 'finance'] } } as const;

export const review = {
  list: operation({ name: 'review.list', kind: 'query', access: { staff: { of: 'communityId', duty: ['review', 'finance'] } }, input: v.strictObject({ communityId }), output: carries<{ readonly rows: readonly ReviewRow[] }>(), refusals: {} }),
  open: operation({ name: 'review.open', kind: 'query', access: approvers, input: v.strictObject({ homeId }), output: carries<ReviewView>(), refusals: { NO_CASE: none } }),
  /** The approval of the stage that is next; with the last one the record is accepted and the home may book. */
  accept: operation({ name: 'review.accept', kind: 'command', access: approvers, input: v.strictObject({ homeId }), output: carries<{ readonly at: number; /** The stage that is next; null: accepted. */ readonly next: string | null }>(), refusals: { NO_CASE: none, NOT_WAITING: notWaiting, NOT_YOUR_STAGE: carries<{ readonly stage: string }>(), APPROVED_BEFORE: carries<{ readonly stage: string }>() } }),
  /** Back to the owner with every missing thing named. */
  return: operation({
    name: 'review.return', kind: 'command', access: approvers,
    input: v.strictObject({ homeId, missing: v.pipe(v.array(v.strictObject({ code: words(40, 2), words: words(120, 2), reason: v.optional(v.picklist(RETURN_REASONS)) })), v.minLength(1), v.maxLength(12)) }),
    output: carries<{ readonly at: number }>(), refusals: { NO_CASE: none, NOT_WAITING: notWaiting },
  }),
  /** A household stands at the desk, or comes today: to be answered within half an hour. */
  hurry: operation({ name: 'review.hurry', kind: 'command', access: { staff: { of: 'homeId', duty: ['review', 'desk'] } }, input: v.strictObject({ homeId }), output: carries<{ readonly dueAt: number }>(), refusals: { NO_CASE: none, NOT_WAITING: notWaiting } }),
  /** The answer to a change of what was accepted: taken over, or left as it was, with the reason. */
  settle: operation({ name: 'review.settle', kind: 'command', access: { staff: { of: 'homeId', duty: 'review' } }, input: v.strictObject({ homeId, since: instant, isTaken: v.boolean(), words: words(120) }), output: carries<{ readonly at: number }>(), refusals: { NO_CASE: none, AMENDMENT_GONE: none, WORDS_MISSING: none } }),
  /** What was changed without a review has been looked at. */
  seen: operation({ name: 'review.seen', kind: 'command', access: { staff: { of: 'homeId', duty: 'review' } }, input: v.strictObject({ homeId, since: instant }), output: carries<{ readonly at: number }>(), refusals: { NO_CASE: none } }),
};
