import { addDays, dayOf, instantOf, type Day, type Instant } from '../kernel/calendar';
import { ok, refuse } from '../kernel/result';
import type { Batch } from './batch';

/** Who approves a batch's plan, in this order: the project's manager, then the company. */
export const APPROVERS = ['project', 'company'] as const;
export type Approver = (typeof APPROVERS)[number];
export type Approval = { readonly name: string; readonly at: Instant };
/** The head of the plan: what it is for, and who stands for it (S0-165, S0-166). */
export type BatchPlan = { readonly madeOn: Day; readonly goals: string; readonly project: Approval | null; readonly company: Approval | null };

/** The plan stands a month before the first visit, the notice a week before. */
const PLANNED_BEFORE = 30, TOLD_BEFORE = 7;

export const newPlan = (madeOn: Day, goals = ''): BatchPlan => ({ madeOn, goals, project: null, company: null });

/** The days by which a batch that begins then is to be approved and its notice sent. */
export const planDates = (first: Day): { readonly approveBy: Day; readonly tellBy: Day } => ({ approveBy: addDays(first, -PLANNED_BEFORE), tellBy: addDays(first, -TOLD_BEFORE) });

/** An approval given twice stays the first. Refuses the company's before the project's. */
export function approved(plan: BatchPlan, by: Approver, approval: Approval) {
  if (plan[by]) return ok(plan);
  return by === 'company' && !plan.project ? refuse('APPROVAL_ORDER') : ok({ ...plan, [by]: approval });
}

/** What was approved was the batch as it stood: other words for it, and both approve again. */
export const planAfterEdit = (plan: BatchPlan, isChanged: boolean, goals = plan.goals): BatchPlan => (isChanged || goals !== plan.goals ? { ...newPlan(plan.madeOn, goals) } : plan);

export type PlanGap = 'NOT_APPROVED' | 'APPROVED_LATE' | 'TOLD_LATE';
/** What is missing or later than it should be: said, never refused. */
export function planGaps({ plan, days, notice }: Pick<Batch, 'plan' | 'days'> & { readonly notice: { readonly publishedAt: Instant } | null }, now: Instant): readonly PlanGap[] {
  const first = [...days].sort()[0];
  if (!first) return [];
  const { approveBy, tellBy } = planDates(first), ends = (day: Day) => instantOf(addDays(day, 1));
  return [
    ...(plan.project && plan.company ? [] : ['NOT_APPROVED' as const]),
    ...(ends(approveBy) <= (plan.company?.at ?? now) ? ['APPROVED_LATE' as const] : []),
    ...(ends(tellBy) <= (notice?.publishedAt ?? now) ? ['TOLD_LATE' as const] : []),
  ];
}
/** The day a plan made now is dated. */
export const planOf = (now: Instant, goals = ''): BatchPlan => newPlan(dayOf(now), goals);
