import * as v from 'valibot';
import { APPROVERS, type Approval } from '@domain/batch/plan';
import { ATTACHMENT_KINDS, MEASURES, SAFEGUARDS, type MoveInPlan } from '@domain/plan/move-in-plan';
import type { TaskState } from '@domain/plan/plan-standing';
import { batchId, communityId, day, fileId, planId, words } from './fields';
import { carries, operation } from './operation';

const none = carries<Record<never, never>>();
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,40}$/));
/** A decision's task is named after both. */
const shortId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,18}$/));
const member = v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,40}$/)));
const degree = v.picklist([1, 2, 3]);
const SECTIONS = ['goals', 'stages', 'milestones', 'tasks', 'trades', 'group', 'minutes', 'resources', 'safeguards', 'risks', 'attachments'] as const;
const put = <const S extends (typeof SECTIONS)[number], E extends v.ObjectEntries>(section: S, item: E) => v.strictObject({ what: v.literal('put'), section: v.literal(section), item: v.strictObject({ id, ...item }) });
const head = v.strictObject({ name: words(40, 1), batches: v.pipe(v.array(batchId), v.maxLength(20)), teamBefore: v.nullable(day), teamAfter: v.nullable(day) });
export const planEdit = v.union([
  v.strictObject({ what: v.literal('head'), head }),
  put('goals', { words: words(80, 1), measure: v.picklist(MEASURES), target: whole(0, 100) }), put('stages', { name: words(20, 1), from: day, days: whole(0, 400) }), put('milestones', { name: words(30, 1), day }),
  put('tasks', { title: words(60, 1), stage: id, owner: member, due: day }), put('trades', { trade: words(20, 1), heads: whole(0, 999), duties: words(120) }), put('group', { name: words(20, 1), role: words(40) }),
  v.strictObject({ what: v.literal('put'), section: v.literal('minutes'), item: v.strictObject({ id: shortId, day, words: words(600, 1), people: words(120), decisions: v.pipe(v.array(v.strictObject({ id: shortId, words: words(60, 1) })), v.maxLength(12)) }) }),
  put('resources', { name: words(30, 1), count: whole(0, 99_999), note: words(80) }), put('safeguards', { kind: v.picklist(SAFEGUARDS), words: words(200, 1) }),
  put('risks', { what: words(80, 1), likelihood: degree, harm: degree, contingency: words(120), owner: member }), put('attachments', { kind: v.picklist(ATTACHMENT_KINDS), name: words(60, 1), fileId }),
  v.strictObject({ what: v.literal('drop'), section: v.picklist(SECTIONS), id }),
  v.strictObject({ what: v.literal('to-task'), minute: id, decision: id, stage: id, owner: member, due: day }),
]);

export type PlanRow = { readonly planId: string; readonly name: string; readonly batches: readonly string[]; readonly isOver: boolean; readonly isApproved: boolean; readonly tasks: number; readonly done: number; readonly late: number };
type ViewOfPlan = Omit<MoveInPlan, '_id' | 'communityId' | 'tasks' | 'goals' | 'madeBy'>;
export type PlanView = ViewOfPlan & {
  readonly planId: string;
  readonly today: string;
  readonly isOver: boolean;
  readonly firstVisit: string | null;
  readonly approval: { readonly by: string; readonly isLate: boolean } | null;
  /** How far each goal is, of a hundred; null where it is told in words or nothing is counted yet. */
  readonly goals: readonly (MoveInPlan['goals'][number] & { readonly progress: number | null })[];
  readonly tasks: readonly (MoveInPlan['tasks'][number] & { readonly state: TaskState })[];
  /** Who asks, as the crew list names them. */
  readonly me: string | null;
  readonly crew: readonly { readonly id: string; readonly name: string }[];
  readonly allBatches: readonly { readonly batchId: string; readonly name: string; readonly status: string }[];
};
export type MyTask = { readonly planId: string; readonly plan: string; readonly task: string; readonly title: string; readonly due: string; readonly state: TaskState; readonly note: string };

/** 入住工作计划 over the batches of a community. */
export const plans = {
  list: operation({ name: 'plans.list', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId }), output: carries<{ readonly rows: readonly PlanRow[] }>(), refusals: {} }),
  open: operation({ name: 'plans.open', kind: 'query', access: { manager: 'planId' }, input: v.strictObject({ planId }), output: carries<PlanView>(), refusals: { PLAN_UNKNOWN: none } }),
  /** Made from the shipped plan, laid out around the first visit of its batches. */
  create: operation({ name: 'plans.create', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, name: words(40, 1), batches: v.pipe(v.array(batchId), v.minLength(1), v.maxLength(20)) }), output: carries<{ readonly planId: string }>(), refusals: { BATCH_UNKNOWN: none } }),
  edit: operation({
    name: 'plans.edit', kind: 'command', access: { manager: 'planId' }, input: v.strictObject({ planId, edit: planEdit }), output: carries<{ readonly isApproved: boolean }>(),
    refusals: { PLAN_UNKNOWN: none, PLAN_OVER: none, PLAN_ITEM_UNKNOWN: none, PLAN_SECTION_FULL: carries<{ readonly section: string; readonly limit: number }>(), PLAN_STAGE_IN_USE: none, FILE_FOREIGN: none },
  }),
  /** A link to an attachment, for ten minutes. */
  file: operation({ name: 'plans.file', kind: 'query', access: { manager: 'planId' }, input: v.strictObject({ planId, id }), output: carries<{ readonly link: string }>(), refusals: { PLAN_UNKNOWN: none, PLAN_ITEM_UNKNOWN: none } }),
  /** The project's manager first, then the company. */
  approve: operation({ name: 'plans.approve', kind: 'command', access: { manager: 'planId' }, input: v.strictObject({ planId, as: v.picklist(APPROVERS) }), output: carries<Approval>(), refusals: { PLAN_UNKNOWN: none, PLAN_OVER: none, APPROVAL_ORDER: none } }),
  /** Keeps a plan open after its batches have ended, or lets it end with them again. */
  keepOn: operation({ name: 'plans.keepOn', kind: 'command', access: { manager: 'planId' }, input: v.strictObject({ planId, why: words(80) }), output: carries<{ readonly isKeptOn: boolean }>(), refusals: { PLAN_UNKNOWN: none } }),
  /** The plan's tasks that are mine, the earliest first. */
  mine: operation({ name: 'plans.mine', kind: 'query', access: { staff: { of: 'communityId', duty: 'any' } }, input: v.strictObject({ communityId }), output: carries<{ readonly today: string; readonly rows: readonly MyTask[] }>(), refusals: {} }),
  /** By the one whose task it is, or a manager. */
  tick: operation({ name: 'plans.tick', kind: 'command', access: { staff: { of: 'planId', duty: 'any' } }, input: v.strictObject({ planId, task: id, isDone: v.boolean(), note: words(120) }), output: carries<{ readonly isDone: boolean }>(), refusals: { PLAN_UNKNOWN: none, PLAN_OVER: none, PLAN_ITEM_UNKNOWN: none, NOT_YOUR_TASK: none } }),
};
