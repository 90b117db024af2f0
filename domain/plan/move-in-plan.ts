import type { Approval } from '../batch/plan';
import type { Day, Instant } from '../kernel/calendar';
import type { BatchId, CommunityId, PlanId } from '../kernel/ids';

/** What a goal is measured by, out of the households themselves; `none` is told in words only. */
export const MEASURES = ['notices', 'papers', 'keys', 'defects', 'none'] as const;
export type Measure = (typeof MEASURES)[number];
export const ATTACHMENT_KINDS = ['flow-chart', 'service-guide', 'roles', 'control-points', 'other'] as const;
export const SAFEGUARDS = ['leading', 'assessing', 'resources', 'talking', 'meetings', 'control'] as const;

export type Goal = { readonly id: string; readonly words: string; readonly measure: Measure; /** Of a hundred. */ readonly target: number };
export type Stage = { readonly id: string; readonly name: string; readonly from: Day; /** 0: from then on. */ readonly days: number };
export type Milestone = { readonly id: string; readonly name: string; readonly day: Day };
export type PlanTask = {
  readonly id: string; readonly title: string; readonly stage: string; /** A member of the crew, by the member's id. */ readonly owner: string | null; readonly due: Day;
  readonly done: { readonly at: Instant; readonly by: string; readonly note: string } | null;
  /** The decision of a meeting it came from. */
  readonly from: string | null;
};
export type Trade = { readonly id: string; readonly trade: string; readonly heads: number; readonly duties: string };
export type GroupMember = { readonly id: string; readonly name: string; readonly role: string };
export type Minute = { readonly id: string; readonly day: Day; readonly words: string; readonly people: string; readonly decisions: readonly { readonly id: string; readonly words: string; readonly task: string | null }[] };
export type Resource = { readonly id: string; readonly name: string; readonly count: number; readonly note: string };
export type Safeguard = { readonly id: string; readonly kind: (typeof SAFEGUARDS)[number]; readonly words: string };
export type Risk = { readonly id: string; readonly what: string; readonly likelihood: 1 | 2 | 3; readonly harm: 1 | 2 | 3; readonly contingency: string; readonly owner: string | null };
export type Attachment = { readonly id: string; readonly kind: (typeof ATTACHMENT_KINDS)[number]; readonly name: string; readonly fileId: string };

/** The lists of a plan, each item with an id of its own. */
export type Sections = {
  readonly goals: readonly Goal[]; readonly stages: readonly Stage[]; readonly milestones: readonly Milestone[]; readonly tasks: readonly PlanTask[]; readonly trades: readonly Trade[];
  readonly group: readonly GroupMember[]; readonly minutes: readonly Minute[]; readonly resources: readonly Resource[]; readonly safeguards: readonly Safeguard[]; readonly risks: readonly Risk[]; readonly attachments: readonly Attachment[];
};
export type SectionName = keyof Sections;
/** How many a list may hold: a plan is one document that one screen reads. */
export const MOST: Readonly<Record<SectionName, number>> = { goals: 12, stages: 8, milestones: 20, tasks: 120, trades: 16, group: 30, minutes: 40, resources: 40, safeguards: 12, risks: 30, attachments: 16 };

/** What the approvals stand for, beside the head: a change of these takes them back. */
export const APPROVED_SECTIONS: readonly SectionName[] = ['goals', 'stages', 'trades', 'safeguards', 'risks'];

export type PlanHead = {
  readonly name: string;
  readonly batches: readonly BatchId[];
  /** When the property team is on site: before delivery, and for good after it (S0-69). */
  readonly teamBefore: Day | null;
  readonly teamAfter: Day | null;
};
/** 入住工作计划: how a community prepares and carries out the move-in of some batches (S0-123, S0-134, S0-165). */
export type MoveInPlan = PlanHead & Sections & {
  readonly _id: PlanId;
  readonly communityId: CommunityId;
  readonly madeOn: Day;
  readonly madeBy: string;
  /** The project's manager, then the company. */
  readonly project: Approval | null;
  readonly company: Approval | null;
  /** A plan ends with its batches; one kept on after that says why. */
  readonly keptOn: { readonly at: Instant; readonly by: string; readonly why: string } | null;
};
