import { refuse } from '../kernel/result';
import type { Day, Instant } from '../kernel/calendar';
import { APPROVED_SECTIONS, MOST, type Minute, type MoveInPlan, type PlanHead, type PlanTask, type SectionName, type Sections } from './move-in-plan';

type ItemOf<S extends SectionName> = Sections[S][number];
/** One change of a plan. An item that is not there yet is added; tasks keep who did them and where they came from. */
export type PlanEdit =
  | { readonly what: 'head'; readonly head: PlanHead }
  | { readonly [S in Exclude<SectionName, 'tasks' | 'minutes'>]: { readonly what: 'put'; readonly section: S; readonly item: ItemOf<S> } }[Exclude<SectionName, 'tasks' | 'minutes'>]
  | { readonly what: 'put'; readonly section: 'tasks'; readonly item: Pick<PlanTask, 'id' | 'title' | 'stage' | 'owner' | 'due'> }
  | { readonly what: 'put'; readonly section: 'minutes'; readonly item: Omit<Minute, 'decisions'> & { readonly decisions: readonly { readonly id: string; readonly words: string }[] } }
  | { readonly what: 'drop'; readonly section: SectionName; readonly id: string }
  /** What a meeting decided becomes somebody's task. */
  | { readonly what: 'to-task'; readonly minute: string; readonly decision: string; readonly stage: string; readonly owner: string | null; readonly due: Day };

const put = <T extends { readonly id: string }>(list: readonly T[], item: T): readonly T[] => (list.some(({ id }) => id === item.id) ? list.map((one) => (one.id === item.id ? item : one)) : [...list, item]);
const fits = (plan: MoveInPlan) => (Object.keys(MOST) as SectionName[]).find((section) => plan[section].length > MOST[section]);

/** The plan with the change; approvals fall when what was approved changes: goals, stages, trades, risks, the head. Refuses a list that grows too long, a stage or a decision that is not there. */
export function changedPlan(plan: MoveInPlan, edit: PlanEdit) {
  const next = applied(plan, edit);
  if (!next) return refuse('PLAN_ITEM_UNKNOWN');
  const full = fits(next);
  if (full) return refuse('PLAN_SECTION_FULL', { section: full as string, limit: MOST[full] });
  if (next.tasks.some(({ stage }) => !next.stages.some(({ id }) => id === stage))) return refuse('PLAN_STAGE_IN_USE');
  const isHeavy = edit.what === 'head' || (edit.what !== 'to-task' && APPROVED_SECTIONS.includes(edit.section));
  return { ok: true as const, plan: isHeavy ? { ...next, project: null, company: null } : next };
}

function applied(plan: MoveInPlan, edit: PlanEdit): MoveInPlan | null {
  if (edit.what === 'head') return { ...plan, ...edit.head };
  if (edit.what === 'drop') return { ...plan, [edit.section]: (plan[edit.section] as readonly { readonly id: string }[]).filter(({ id }) => id !== edit.id) };
  if (edit.what === 'to-task') return taskOfDecision(plan, edit);
  if (edit.section === 'tasks') { const before = plan.tasks.find(({ id }) => id === edit.item.id); return { ...plan, tasks: put(plan.tasks, { done: null, from: null, ...before, ...edit.item }) }; }
  if (edit.section === 'minutes') {
    const before = plan.minutes.find(({ id }) => id === edit.item.id);
    const decisions = edit.item.decisions.map((one) => ({ ...one, task: before?.decisions.find(({ id }) => id === one.id)?.task ?? null }));
    return { ...plan, minutes: put(plan.minutes, { ...edit.item, decisions }) };
  }
  return { ...plan, [edit.section]: put(plan[edit.section] as readonly { readonly id: string }[], edit.item) };
}
function taskOfDecision(plan: MoveInPlan, { minute, decision, stage, owner, due }: Extract<PlanEdit, { readonly what: 'to-task' }>): MoveInPlan | null {
  const kept = plan.minutes.find(({ id }) => id === minute), found = kept?.decisions.find(({ id }) => id === decision);
  if (!kept || !found) return null;
  // The id comes from the decision: made a task twice, it is one task.
  const id = found.task ?? `${minute}-${decision}`;
  return { ...plan, tasks: put(plan.tasks, { id, title: found.words, stage, owner, due, done: plan.tasks.find((task) => task.id === id)?.done ?? null, from: minute }), minutes: put(plan.minutes, { ...kept, decisions: kept.decisions.map((one) => (one.id === decision ? { ...one, task: id } : one)) }) };
}

/** A task done, or open again. */
export function tickedTask(plan: MoveInPlan, taskId: string, tick: { readonly isDone: boolean; readonly note: string; readonly by: string; readonly at: Instant }) {
  const task = plan.tasks.find(({ id }) => id === taskId);
  if (!task) return refuse('PLAN_ITEM_UNKNOWN');
  const done = tick.isDone ? { at: tick.at, by: tick.by, note: tick.note } : null;
  return { ok: true as const, plan: { ...plan, tasks: put(plan.tasks, { ...task, done }) } };
}
