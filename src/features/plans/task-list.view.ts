import type { PlanView } from '@contract/plans'
import { stageState, type TaskState } from '@domain/plan/plan-standing'
import { dateWords } from '@/copy/when'
import { daysBetween, ownerName, type Saying } from './plan.view'

export const TASK_FILTERS = ['all', 'late', 'soon', 'mine'] as const
export type TaskFilter = (typeof TASK_FILTERS)[number]
type Task = PlanView['tasks'][number]

const passes: Readonly<Record<TaskFilter, (task: Task, me: string | null) => boolean>> = {
  all: () => true, late: ({ state }) => state === 'late', soon: ({ state }) => state === 'soon', mine: ({ owner }, me) => owner !== null && owner === me
}
export const tasksThrough = ({ tasks, me }: Pick<PlanView, 'tasks' | 'me'>, filter: TaskFilter): readonly Task[] => tasks.filter((task) => passes[filter](task, me))

export type TaskTone = 'red' | 'amber' | 'plain' | 'pine'
const TONES: Readonly<Record<TaskState, TaskTone>> = { done: 'pine', late: 'red', soon: 'amber', open: 'plain' }
/** How a task stands, in words and a colour. */
export function standingOf ({ state, due }: Pick<Task, 'state' | 'due'>, today: string, { words }: Pick<Saying, 'words'>): { readonly pill: string; readonly tone: TaskTone } {
  const pill = state === 'done' ? words.done : state === 'late' ? words.late(daysBetween(due, today)) : due === today ? words.dueToday : state === 'soon' ? words.soon(daysBetween(today, due)) : words.open
  return { pill, tone: TONES[state] }
}

export type TaskLine = { readonly id: string; readonly stage: string; readonly title: string; readonly note: string; readonly pill: string; readonly tone: TaskTone; readonly isDone: boolean }
export type TaskGroup = { readonly stage: string; readonly title: string; readonly done: number; readonly all: number; readonly lines: readonly TaskLine[] }
/** What passes the filter, stage by stage: open ones first, the earliest first. */
export function taskGroups (view: PlanView, filter: TaskFilter, saying: Saying): readonly TaskGroup[] {
  const shown = [...tasksThrough(view, filter)].sort((a, b) => Number(a.state === 'done') - Number(b.state === 'done') || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  return [...view.stages].sort((a, b) => (a.from < b.from ? -1 : 1)).flatMap(({ id, name }) => {
    const lines = shown.filter(({ stage }) => stage === id)
    return lines.length ? [{ stage: id, title: name, done: lines.filter(({ state }) => state === 'done').length, all: lines.length, lines: lines.map((task) => lineOf(task, view, saying)) }] : []
  })
}
const lineOf = (task: Task, view: PlanView, saying: Saying): TaskLine => ({
  id: task.id, stage: task.stage, title: task.title, note: saying.words.taskNote(ownerName(view, task.owner, saying.words), saying.words.due(dateWords(task.due, saying.language))), isDone: task.state === 'done', ...standingOf(task, view.today, saying)
})

/** The stage that is open when the page comes: where work is due now, else the first with anything left. */
export function stageAtWork ({ stages, tasks, today }: Pick<PlanView, 'stages' | 'tasks' | 'today'>): string | undefined {
  const left = (id: string) => tasks.some(({ stage, state }) => stage === id && state !== 'done'), inOrder = [...stages].sort((a, b) => (a.from < b.from ? -1 : 1))
  return (inOrder.find((stage) => stageState(stage, today) === 'now' && left(stage.id)) ?? inOrder.find(({ id }) => left(id)) ?? inOrder[0])?.id
}
