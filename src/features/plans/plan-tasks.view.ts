import type { MyTask } from '@contract/plans'
import { DAY } from '@domain/kernel/calendar'
import { dateWords } from '@/copy/when'
import type { PlanTasksWords } from '@/copy/zh-CN/plan-tasks'
import type { Language } from '@/platform/language'

export type Saying = { readonly words: PlanTasksWords; readonly language: Language }
export type MyLine = { readonly key: string; readonly task: MyTask; readonly title: string; readonly note: string; readonly pill: string; readonly tone: 'red' | 'amber' | 'plain' | 'pine' }
const TONES = { late: 'red', soon: 'amber', open: 'plain', done: 'pine' } as const

/** What is mine in the plans, as it came: what is left first. */
export const myLines = (rows: readonly MyTask[], today: string, { words, language }: Saying): readonly MyLine[] => rows.map((task) => ({
  key: `${task.planId.split('_').pop()}-${task.task}`, task, title: task.title, note: [task.plan, task.note].filter(Boolean).join(words.dot), tone: TONES[task.state],
  pill: task.state === 'done' ? words.isDone : task.state === 'late' ? words.late(Math.round((Date.parse(today) - Date.parse(task.due)) / DAY)) : task.due === today ? words.today : words.due(dateWords(task.due, language))
}))
