import * as v from 'valibot';
import type { Batch, BatchChange, BatchDraft, BatchProblem } from '@domain/batch/batch';
import type { FixedField } from '@domain/batch/change';
import type { Neighbour } from '@domain/batch/conflicts';
import { ROUND_KINDS, type RoundKind } from '@domain/booking/kind';
import { APPROVERS, type Approval, type PlanGap } from '@domain/batch/plan';
import { CONDITIONS } from '@domain/batch/material-terms';
import { mayAskAll } from '@domain/documents/edit-asks';
import { ASKED_USES, canSignAt } from '@domain/documents/paper-asks';
import { EXTRAS } from '@domain/forms/form-extras';
import { APPROVING, MOST_STAGES } from '@domain/review/approval';
import type { TemplateProblem } from '@domain/movein/problems-of-template';
import { STEPS } from '@domain/movein/template';
import { batchId, clock, communityId, day, instant, paperCode, slotId, words } from './fields';
import { keyKind } from './keys-store';
import { carries, operation } from './operation';
import { templateCode } from './templates';

const ledgerId = v.pipe(v.string(), v.regex(/^led_[a-z0-9_]{3,48}$/));
const roundKind = v.picklist(ROUND_KINDS);
const none = carries<Record<never, never>>();
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
export const batchFields = v.strictObject({
  name: words(40), buildings: v.pipe(v.array(words(8, 1)), v.maxLength(60)), days: v.pipe(v.array(day), v.maxLength(90)),
  windows: v.pipe(v.array(v.strictObject({ from: clock, to: clock })), v.maxLength(6)), slotMinutes: whole(5, 480), places: whole(0, 9999),
  place: v.strictObject({ name: words(60, 1), address: words(120), latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)), longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)) }),
  opensAt: instant, changeHours: whole(0, 720), changeLimit: whole(0, 20), asks: v.boolean(), holdMinutes: whole(0, 2_880), extraPlaces: whole(0, 999), exceptions: v.pipe(v.record(slotId, whole(0, 9_999)), v.check((slots) => Object.keys(slots).length <= 1_200)), template: templateCode, payBeforeKeys: v.boolean(),
  materials: v.pipe(v.array(v.strictObject({ code: v.pipe(v.string(), v.regex(/^[a-z-]{2,24}$/)), name: words(30, 1), note: words(80), required: v.boolean(), when: v.optional(v.picklist(CONDITIONS)), sensitive: v.optional(v.boolean()), keepDays: v.optional(whole(1, 3650)) })), v.maxLength(12)),
  keepRecordDays: v.optional(whole(1, 3650)), identityTwice: v.optional(v.literal(true)), deposits: v.optional(v.union([v.picklist(['with-bill', 'apart']), day])),
  keys: v.pipe(v.array(keyKind), v.maxLength(12)),
  approvals: v.optional(v.pipe(v.array(v.strictObject({ name: words(20), duty: v.picklist(APPROVING) })), v.maxLength(MOST_STAGES))), formExtras: v.optional(v.pipe(v.array(v.picklist(EXTRAS)), v.maxLength(EXTRAS.length))),
  papers: v.optional(v.pipe(v.array(v.pipe(v.strictObject({ code: paperCode, use: v.picklist(ASKED_USES), step: v.picklist(STEPS), all: v.optional(v.literal(true)) }), v.check(({ code, use, step, all }) => (use !== 'sign' || canSignAt(step)) && (!all || (use === 'sign' && mayAskAll(code)))))), v.maxLength(40))),
});
export type BatchRow = { readonly batchId: string; readonly name: string; readonly round: RoundKind | null; readonly status: Batch['status']; readonly buildings: readonly string[]; readonly first: string; readonly last: string; readonly homes: number };
export type BatchView = { readonly batchId: string | null; /** A round of inspections for another batch. */ readonly round: RoundKind | null; /** Rounds of this batch that are not closed. */ readonly rounds: Readonly<Partial<Record<RoundKind, string>>>; readonly status: Batch['status'] | 'new'; readonly draft: BatchDraft; readonly problems: readonly BatchProblem[]; readonly buildings: readonly { readonly building: string; readonly homes: number; readonly taken: boolean; readonly ready: boolean }[]; readonly slots: number; readonly places: number; readonly homes: number; readonly casesMade: number; readonly change: Omit<BatchChange, 'before'> | null; readonly plan: PlanView | null;
  /** What new batches begin with, and of which batch it was taken; null: as shipped. */
  readonly usual: { readonly from: string; readonly by: string; readonly at: number } | null;
  /** Other batches that are not over: the editor shows where they ask the same place. */
  readonly others: readonly Neighbour[] };
/** `approveBy`, `tellBy`: T-30 and T-7 of the first visit. */
export type PlanView = { readonly madeOn: string; readonly goals: string; readonly project: Approval | null; readonly company: Approval | null; readonly approveBy: string; readonly tellBy: string; readonly gaps: readonly PlanGap[] };

/** What a change of an open batch would do, over all its ledgers. `digest` stands for exactly this plan. */
export type ChangePlan = {
  readonly digest: string;
  readonly problems: readonly BatchProblem[];
  readonly settled: readonly FixedField[];
  readonly slots: { readonly added: number; readonly closed: number; readonly lowered: number; readonly raised: number };
  /** Homes whose place goes, with the one proposed; the first two hundred by slot. `to` is null where nothing is free. */
  readonly moves: readonly { readonly homeId: string; readonly label: string; readonly name: string; readonly from: { readonly day: string; readonly from: string }; readonly to: { readonly day: string; readonly from: string } | null }[];
  readonly moved: number;
  readonly without: number;
  readonly linesClosed: number;
  readonly kept: number;
};
const status = carries<{ readonly status: Batch['status'] }>();
const turning = { BATCH_UNKNOWN: none, BATCH_STATUS: carries<{ readonly status: Batch['status'] }>() };
const changing = { BATCH_UNKNOWN: none, BATCH_NOT_OPEN: none };

export const batches = {
  list: operation({ name: 'batches.list', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId }), output: carries<{ readonly communityName: string; readonly homes: number; readonly rows: readonly BatchRow[] }>(), refusals: {} }),
  /** A batch, or (without an id) a new one prefilled with what is usual. */
  open: operation({ name: 'batches.open', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId, batchId: v.nullable(batchId) }), output: carries<BatchView>(), refusals: { BATCH_UNKNOWN: none } }),
  save: operation({ name: 'batches.save', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, batchId: v.nullable(batchId), draft: batchFields, goals: v.optional(words(120)) }), output: carries<{ readonly batchId: string; readonly problems: readonly BatchProblem[] }>(), refusals: { BATCH_UNKNOWN: none, BATCH_OPEN: none } }),
  /** Makes the ledger and the next piece of the homes' cases; asked until `left` is 0, then the batch is open. Harmless to repeat. */
  publish: operation({ name: 'batches.publish', kind: 'command', access: { manager: 'batchId' }, input: v.strictObject({ batchId }), output: carries<{ readonly done: number; readonly left: number; readonly status: Batch['status']; /** Opened for the first time: how much of the site's list is not confirmed yet. It holds nothing up. */ readonly siteOpen?: number }>(), refusals: { BATCH_UNKNOWN: none, BATCH_PROBLEMS: carries<{ readonly problems: readonly BatchProblem[] }>(), TEMPLATE_UNKNOWN: none, TEMPLATE_PROBLEMS: carries<{ readonly problems: readonly TemplateProblem[] }>(), BUILDINGS_TAKEN: carries<{ readonly buildings: readonly string[] }>(), BUILDING_TOO_BIG: carries<{ readonly buildings: readonly string[] }>(), BUILDING_NOT_READY: carries<{ readonly buildings: readonly string[] }>(), NO_HOMES: none } }),
  /** A new draft like this batch, its days moved to begin soon, of its buildings those no batch has. */
  copy: operation({ name: 'batches.copy', kind: 'command', access: { manager: 'batchId' }, input: v.strictObject({ batchId, name: words(40, 1) }), output: carries<{ readonly batchId: string }>(), refusals: { BATCH_UNKNOWN: none } }),
  /** New batches of the community begin with this batch's settings, or as shipped again; batches there are stay as they are. */
  makeUsual: operation({ name: 'batches.makeUsual', kind: 'command', access: { manager: 'batchId' }, input: v.strictObject({ batchId, isUsual: v.boolean() }), output: carries<{ readonly isUsual: boolean }>(), refusals: { BATCH_UNKNOWN: none } }),
  /** Nobody books or changes until it is resumed; who is booked comes. */
  pause: operation({ name: 'batches.pause', kind: 'command', access: { manager: 'batchId' }, input: v.strictObject({ batchId }), output: status, refusals: turning }),
  resume: operation({ name: 'batches.resume', kind: 'command', access: { manager: 'batchId' }, input: v.strictObject({ batchId }), output: status, refusals: turning }),
  /** Ends booking for good; who is booked comes. */
  close: operation({ name: 'batches.close', kind: 'command', access: { manager: 'batchId' }, input: v.strictObject({ batchId }), output: status, refusals: turning }),
  /** A draft of inspections, or re-inspections, at times of their own for the homes of an open batch; one of a kind at a time. */
  round: operation({ name: 'batches.round', kind: 'command', access: { manager: 'batchId' }, input: v.strictObject({ batchId, kind: roundKind, name: words(34, 1) }), output: carries<{ readonly batchId: string }>(), refusals: { BATCH_UNKNOWN: none, BATCH_NOT_OPEN: none, ROUND_OPEN: carries<{ readonly batchId: string }>() } }),
  /** One of the plan's two approvals, by the manager who asks. An edit of the batch takes both back. */
  approve: operation({ name: 'batches.approve', kind: 'command', access: { manager: 'batchId' }, input: v.strictObject({ batchId, as: v.picklist(APPROVERS) }), output: carries<{ readonly name: string; readonly at: number }>(), refusals: { BATCH_UNKNOWN: none, APPROVAL_ORDER: none } }),
  /** Free places of a slot from one part of a large batch to another. */
  movePlaces: operation({
    name: 'batches.movePlaces', kind: 'command', access: { manager: 'batchId' }, input: v.strictObject({ batchId, slotId, from: ledgerId, to: ledgerId, places: whole(1, 999) }), output: carries<{ readonly places: number }>(),
    refusals: { ...changing, PLACES_TAKEN: carries<{ readonly left: number }>(), CHANGE_OPEN: carries<{ readonly tellAt: number }>() },
  }),
  /** What the draft would do to an open batch: nothing is changed. */
  planChange: operation({ name: 'batches.planChange', kind: 'query', access: { manager: 'batchId' }, input: v.strictObject({ batchId, draft: batchFields }), output: carries<ChangePlan>(), refusals: changing }),
  /** Makes exactly the change that was shown. Whoever loses a place holds the proposed one at once; households are told at `tellAt`, until then it can be undone. */
  change: operation({
    name: 'batches.change', kind: 'command', access: { manager: 'batchId' }, input: v.strictObject({ batchId, draft: batchFields, digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)) }), output: carries<{ readonly tellAt: number; readonly moved: number }>(),
    refusals: { ...changing, BATCH_PROBLEMS: carries<{ readonly problems: readonly BatchProblem[] }>(), BATCH_SETTLED: carries<{ readonly fields: readonly FixedField[] }>(), NO_PLACE_FOR: carries<{ readonly homes: number }>(), PLAN_CHANGED: none, CHANGE_OPEN: carries<{ readonly tellAt: number }>() },
  }),
  undoChange: operation({ name: 'batches.undoChange', kind: 'command', access: { manager: 'batchId' }, input: v.strictObject({ batchId, change: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)) }), output: carries<{ readonly stayed: number }>(), refusals: { ...changing, CHANGE_TOLD: none } }),
};
