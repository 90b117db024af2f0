import type { PlanRow, PlanView } from '@contract/plans'
import { APPROVERS, type Approver } from '@domain/batch/plan'
import { addDays, DAY, type Day, type Instant } from '@domain/kernel/calendar'
import { stageState } from '@domain/plan/plan-standing'
import { atWords, dateWords, periodWords } from '@/copy/when'
import type { PlansWords } from '@/copy/zh-CN/plans'
import type { Language } from '@/platform/language'
import type { StepState } from '@/ui/steps'

export type Saying = { readonly words: PlansWords; readonly language: Language; readonly now: Instant }
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY)

export type PlanLine = { readonly planId: string; readonly name: string; readonly note: string; readonly pill: string; readonly tone: 'pine' | 'amber' | 'red' | 'plain' }
export const planLine = ({ planId, name, batches, isOver, isApproved, tasks, done, late }: PlanRow, { words }: Saying): PlanLine => ({
  planId, name, note: words.row(batches.filter(Boolean).join(words.list), done, tasks),
  ...(isOver ? { pill: words.isOver, tone: 'plain' } : late ? { pill: words.rowLate(late), tone: 'red' } : isApproved ? { pill: words.isApproved, tone: 'pine' } : { pill: words.notApproved, tone: 'amber' })
})

export const batchNames = ({ batches, allBatches }: Pick<PlanView, 'batches' | 'allBatches'>): readonly string[] => batches.map((id) => allBatches.find(({ batchId }) => batchId === id)?.name ?? '').filter(Boolean)
export const ownerName = ({ crew }: Pick<PlanView, 'crew'>, owner: string | null, words: PlansWords): string => (owner ? crew.find(({ id }) => id === owner)?.name ?? words.gone : words.unassigned)

export type ApprovalLine = { readonly as: Approver; readonly isGiven: boolean; readonly isNext: boolean; readonly words: string; readonly note: string }
export const approvalLines = (view: PlanView, { words, language, now }: Saying): readonly ApprovalLine[] => APPROVERS.map((as) => {
  const given = view[as], isNext = !view.isOver && !given && (as === 'project' || view.project !== null)
  return { as, isGiven: given !== null, isNext, words: words.approver[as], note: given ? words.by(given.name, atWords(given.at, now, language)) : as === 'company' && !view.project ? words.afterProject : words.waits }
})

export type GoalLine = { readonly id: string; readonly words: string; readonly how: string; readonly share: number | null; readonly tone: 'amber' | undefined; readonly isMet: boolean }
export const goalLines = ({ goals }: Pick<PlanView, 'goals'>, { words }: Saying): readonly GoalLine[] => goals.map(({ id, words: said, measure, target, progress }) => {
  const isMet = progress !== null && progress >= target
  const how = measure === 'none' ? words.goalTold : progress === null ? words.goalUncounted(target) : isMet ? words.goalMet(progress, target) : words.goalNow(progress, target)
  return { id, words: said, how, share: measure === 'none' ? null : (progress ?? 0) / 100, tone: isMet ? undefined : 'amber', isMet }
})

export type StageLine = { readonly key: string; readonly state: StepState; readonly stateWords: string; readonly words: string; readonly why: string; readonly aside: string }
const STEP_STATE = { before: 'later', now: 'now', over: 'done' } as const
/** The stages in the order of their days, each saying where today stands in it. */
export const stageLines = ({ stages, tasks, today }: Pick<PlanView, 'stages' | 'tasks' | 'today'>, { words, language }: Saying): readonly StageLine[] =>
  [...stages].sort((a, b) => (a.from < b.from ? -1 : 1)).map((stage) => {
    const state = stageState(stage, today), own = tasks.filter((task) => task.stage === stage.id)
    const when = stage.days ? periodWords(stage.from, addDays(stage.from, stage.days - 1), language) : words.stageFrom(dateWords(stage.from, language))
    return {
      key: stage.id, state: STEP_STATE[state], stateWords: words.stageStates[state], words: stage.name, aside: words.stageTasks(own.filter(({ state: one }) => one === 'done').length, own.length),
      why: [when, state === 'now' ? words.stageDay(daysBetween(stage.from, today) + 1, stage.days) : ''].filter(Boolean).join(words.dot)
    }
  })
/** Where today is among the stages; said apart only before the first of them. */
export function todayLine ({ stages, today }: Pick<PlanView, 'stages' | 'today'>, { words, language }: Saying): string {
  const first = stages.map(({ from }) => from).sort()[0], day = dateWords(today, language)
  return first && today < first ? words.beforeAll(day, daysBetween(today, first)) : words.today(day)
}
