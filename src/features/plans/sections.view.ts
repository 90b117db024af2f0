import type { PlanView } from '@contract/plans'
import { dateWords } from '@/copy/when'
import type { PlansWords } from '@/copy/zh-CN/plans'
import { ownerName, type Saying } from './plan.view'

/** What stands under the goals, stages and tasks, folded until it is wanted. */
export const FOLDED = ['milestones', 'trades', 'group', 'minutes', 'resources', 'safeguards', 'risks', 'attachments'] as const
export type Folded = (typeof FOLDED)[number]
export type Listed = Exclude<Folded, 'minutes' | 'attachments'>
export type ItemLine = { readonly id: string; readonly words: string; readonly note: string; readonly pill?: string; readonly tone?: 'pine' | 'amber' | 'red' | 'plain' }

export type RiskLevel = keyof PlansWords['levels']
type Degrees = Pick<PlanView['risks'][number], 'likelihood' | 'harm'>
export const riskLevel = ({ likelihood, harm }: Degrees): RiskLevel => (likelihood * harm >= 6 ? 'high' : likelihood * harm >= 3 ? 'middle' : 'low')
const LEVEL_TONE = { low: 'plain', middle: 'amber', high: 'red' } as const

/** The one line a folded section says. */
export function sumOf (section: Folded, view: PlanView, { words, language }: Saying): string {
  const { sum } = words, n = view[section].length
  if (n === 0) return sum.none
  const day = (on: string) => dateWords(on, language)
  if (section === 'milestones') { const next = [...view.milestones].sort((a, b) => (a.day < b.day ? -1 : 1)).find((one) => one.day >= view.today); return sum.milestones(next ? `${next.name} ${day(next.day)}` : '') }
  if (section === 'trades') return sum.trades(view.trades.reduce((all, { heads }) => all + heads, 0))
  if (section === 'minutes') return sum.minutes(n, day(view.minutes.map((one) => one.day).sort().at(-1) ?? ''))
  if (section === 'risks') return sum.risks(n, view.risks.filter((risk) => riskLevel(risk) === 'high').length)
  return sum[section](n)
}

const lines: { readonly [S in Listed]: (view: PlanView, saying: Saying) => readonly ItemLine[] } = {
  milestones: ({ milestones, today }, { words, language }) => [...milestones].sort((a, b) => (a.day < b.day ? -1 : 1)).map(({ id, name, day }) => ({ id, words: name, note: dateWords(day, language), ...(day < today ? { pill: words.past, tone: 'plain' as const } : day === today ? { pill: words.isToday, tone: 'amber' as const } : {}) })),
  trades: ({ trades }, { words }) => trades.map(({ id, trade, heads, duties }) => ({ id, words: trade, note: duties, pill: words.heads(heads) })),
  group: ({ group }) => group.map(({ id, name, role }) => ({ id, words: name, note: role })),
  resources: ({ resources }, { words }) => resources.map(({ id, name, count, note }) => ({ id, words: name, note, pill: words.count(count), tone: count ? 'pine' as const : 'plain' as const })),
  safeguards: ({ safeguards }, { words }) => safeguards.map(({ id, kind, words: said }) => ({ id, words: words.safeguards[kind], note: said })),
  risks: (view, { words }) => [...view.risks].sort((a, b) => b.likelihood * b.harm - a.likelihood * a.harm).map((risk) => ({
    id: risk.id, words: risk.what, pill: words.levels[riskLevel(risk)], tone: LEVEL_TONE[riskLevel(risk)],
    note: [words.riskNote(words.likelihoods[risk.likelihood - 1] ?? '', words.harms[risk.harm - 1] ?? '', risk.owner ? ownerName(view, risk.owner, words) : ''), risk.contingency ? words.contingency(risk.contingency) : ''].filter(Boolean).join(words.dot)
  }))
}
export const itemLines = (section: Listed, view: PlanView, saying: Saying): readonly ItemLine[] => lines[section](view, saying)

export type MinuteLine = { readonly id: string; readonly title: string; readonly people: string; readonly words: string; readonly decisions: readonly { readonly id: string; readonly words: string; /** How its task stands, once it is one. */ readonly task: string | null }[] }
/** The meetings, the latest first; what was decided says whether it became a task. */
export const minuteLines = ({ minutes, tasks }: Pick<PlanView, 'minutes' | 'tasks'>, { words, language }: Saying): readonly MinuteLine[] =>
  [...minutes].sort((a, b) => (a.day < b.day ? 1 : -1)).map(({ id, day, people, words: said, decisions }) => ({
    id, title: words.meeting(dateWords(day, language)), people: people && words.people(people), words: said,
    decisions: decisions.map((one) => { const task = tasks.find((other) => other.id === one.task); return { id: one.id, words: one.words, task: task ? words.isTask(task.state === 'done' ? words.done : words.open) : null } })
  }))
