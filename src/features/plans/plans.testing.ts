import type { PlanView } from '@contract/plans'
import type { BatchId } from '@domain/kernel/ids'
import { taskState } from '@domain/plan/plan-standing'
import { newMoveInPlan } from '@domain/plan/standard-plan'
import { at } from '@domain/testing/at'
import { plans as english } from '@/copy/en/plans'
import { plans as chinese } from '@/copy/zh-CN/plans'
import type { Saying } from './plan.view'

export const TODAY = '2026-03-10'
export const inChinese: Saying = { words: chinese, language: 'zh-CN', now: at('2026-03-10 09:00') }
export const inEnglish: Saying = { ...inChinese, words: english, language: 'en' }

/** The shipped plan four days before its first visit, as its screen gets it. */
export function aPlanView (over: Partial<PlanView> = {}): PlanView {
  const batch: BatchId = 'bat_yunxi_a'
  const { _id, communityId: _community, madeBy: _madeBy, goals, tasks, ...kept } = newMoveInPlan({ _id: 'plan_yunxi_a', communityId: 'com_yunxi', name: '一期入伙计划', batches: [batch], madeOn: '2026-02-10', madeBy: '周敏' }, '2026-03-14')
  const progress: Readonly<Record<string, number | null>> = { notices: 100, papers: 40, keys: 0, defects: null, none: null }
  return {
    ...kept, planId: _id, today: TODAY, isOver: false, firstVisit: '2026-03-14', approval: { by: '2026-02-12', isLate: true }, me: 'mem_1', crew: [{ id: 'mem_1', name: '周敏' }, { id: 'mem_2', name: '李管家' }],
    goals: goals.map((goal) => ({ ...goal, progress: progress[goal.measure] ?? null })), tasks: tasks.map((task) => ({ ...task, state: taskState(task, TODAY) })), allBatches: [{ batchId: batch, name: '一期A', status: 'open' }], ...over
  }
}
