import { addDays, dayOf, type Day, type Instant } from '../kernel/calendar';
import type { Batch } from '../batch/batch';
import type { Marks } from '../movein/case';
import type { Step } from '../movein/template';
import type { Measure, MoveInPlan, PlanTask, Stage } from './move-in-plan';

/** A plan ends by itself with the last of its batches (S0-147), unless it is kept on. */
export const isPlanOver = ({ keptOn, batches }: Pick<MoveInPlan, 'keptOn' | 'batches'>, statuses: readonly Pick<Batch, '_id' | 'status'>[]): boolean =>
  !keptOn && batches.length > 0 && batches.every((id) => statuses.find(({ _id }) => _id === id)?.status === 'closed');

export type TaskState = 'done' | 'late' | 'soon' | 'open';
const SOON_DAYS = 3;
export const taskState = ({ done, due }: Pick<PlanTask, 'done' | 'due'>, today: Day): TaskState => (done ? 'done' : due < today ? 'late' : due <= addDays(today, SOON_DAYS) ? 'soon' : 'open');
export const stageState = ({ from, days }: Stage, today: Day): 'before' | 'now' | 'over' => (today < from ? 'before' : days > 0 && today >= addDays(from, days) ? 'over' : 'now');

/** A household as the goals look at it. */
export type Counted = { readonly marks: Pick<Marks, 'stage' | 'openDefects'>; readonly defects: number };
const BEFORE_REVIEWED: readonly Step[] = ['notice', 'register', 'review'];
const AFTER_KEYS: readonly Step[] = ['archive', 'aftercare', 'follow'];
const measured: Readonly<Record<Exclude<Measure, 'none'>, (homes: readonly Counted[]) => readonly [number, number]>> = {
  notices: (homes) => [homes.filter(({ marks }) => marks.stage !== 'notice').length, homes.length],
  papers: (homes) => [homes.filter(({ marks }) => !BEFORE_REVIEWED.includes(marks.stage)).length, homes.length],
  keys: (homes) => [homes.filter(({ marks }) => AFTER_KEYS.includes(marks.stage)).length, homes.length],
  defects: (homes) => { const all = homes.reduce((sum, { defects }) => sum + defects, 0); return [all - homes.reduce((sum, { marks }) => sum + marks.openDefects, 0), all]; },
};
/** How far a goal is, of a hundred; null where nothing is counted yet, or it is told in words. */
export function progressOf(measure: Measure, homes: readonly Counted[]): number | null {
  if (measure === 'none') return null;
  const [done, all] = measured[measure](homes);
  return all ? Math.floor((done * 100) / all) : null;
}
/** Planned a month ahead of the first visit (S0-165): the day by which both have approved, and whether that day passed without. */
export const approvalDue = (plan: Pick<MoveInPlan, 'company'>, firstVisit: Day | null, now: Instant): { readonly by: Day; readonly isLate: boolean } | null =>
  (firstVisit ? { by: addDays(firstVisit, -30), isLate: !plan.company && dayOf(now) > addDays(firstVisit, -30) } : null);
