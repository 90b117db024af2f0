import type { TaskRow } from '@contract/tasks'
import { DAY, dayOf, type Instant } from '@domain/kernel/calendar'
import type { Step } from '@domain/movein/template'
import { dateWords } from '@/copy/when'
import type { TasksWords } from '@/copy/zh-CN/tasks'
import type { Language } from '@/platform/language'

export type Saying = { readonly words: TasksWords; readonly language: Language; readonly now: Instant }
export type TaskLine = { readonly key: string; readonly homeId: string; readonly step: Step; readonly stepName: string; readonly label: string; readonly note: string; readonly when: string; readonly isLate: boolean; readonly isTicked: boolean }

const daysLate = (dueAt: Instant, now: Instant): number => Math.max(0, Math.round((Date.parse(dayOf(now)) - Date.parse(dayOf(dueAt))) / DAY))

/** Late ones apart from those to come; each says for whom, what, and by when. */
export function taskLines (rows: readonly TaskRow[], { words, language, now }: Saying): { readonly late: readonly TaskLine[]; readonly coming: readonly TaskLine[] } {
  const lines = rows.map(({ homeId, label, name, step, stepName, stepNameEn, who, dueAt, isLate, isTicked }): TaskLine => {
    const called = language === 'en' && stepNameEn ? stepNameEn : stepName
    return { key: `${homeId}-${step}`, homeId, step, stepName: called, label: `${label} ${name}`, note: words.row(called, words.who[who]), when: isLate ? words.lateBy(daysLate(dueAt, now)) : words.due(dateWords(dayOf(dueAt), language)), isLate, isTicked }
  })
  return { late: lines.filter(({ isLate }) => isLate), coming: lines.filter(({ isLate }) => !isLate) }
}
