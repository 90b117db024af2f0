import type { ErrandRow, ErrandsView, ErrandView } from '@contract/errands'
import { DAY, HOUR, MINUTE, addDays, dayOf, instantOf, type Instant } from '@domain/kernel/calendar'
import { homeIdOf, type CommunityId, type HomeId } from '@domain/kernel/ids'
import { atWords } from '@/copy/when'
import type { ErrandsWords } from '@/copy/zh-CN/errands'
import type { Language } from '@/platform/language'
import type { Tone } from '@/ui/tone'

export type Saying = { readonly words: ErrandsWords; readonly language: Language; readonly now: Instant }
export type Target = { readonly department: string } | { readonly person: string }

/** 过期 2 小时 · 18:00 前 · 已办好 */
export function pillOf ({ state, dueAt, isLate }: Pick<ErrandRow, 'state' | 'dueAt' | 'isLate'>, { words, language, now }: Saying): { readonly words: string; readonly tone: Tone } {
  if (state === 'done' || state === 'withdrawn') return { words: words.states[state], tone: state === 'done' ? 'pine' : 'plain' }
  const over = now - dueAt
  return isLate ? { words: words.late(over < HOUR ? words.minutes(Math.max(1, Math.floor(over / MINUTE))) : over < DAY ? words.hours(Math.floor(over / HOUR)) : words.days(Math.floor(over / DAY))), tone: 'red' } : { words: words.due(atWords(dueAt, now, language)), tone: 'amber' }
}

/** Late ones first, then the urgent, then by their hour; what is over last. */
export const inOrder = (rows: readonly ErrandRow[]): readonly ErrandRow[] => {
  const rank = ({ state, isLate, isUrgent }: ErrandRow) => (state === 'done' || state === 'withdrawn' ? 3 : isLate ? 0 : isUrgent ? 1 : 2)
  return [...rows].sort((a, b) => rank(a) - rank(b) || a.dueAt - b.dueAt)
}
export const rowNote = ({ state, department, holder, level, label, maker }: ErrandRow, { words }: Saying): string =>
  [state === 'waiting' || state === 'held' ? `${words.at(department, holder, level)} ${words.states[state]}` : holder, label, words.from(maker)].filter(Boolean).join('　')

export type TargetOption = { readonly target: Target; readonly words: string }
/** Where it may go: departments, then colleagues; going down only those below, nobody above. */
export function targetsOf ({ departments, people, me }: Pick<ErrandsView, 'departments' | 'people' | 'me'>, words: ErrandsWords, how?: 'down' | 'over', level: ErrandRow['level'] = 'execute'): readonly TargetOption[] {
  const rank = { execute: 0, manage: 1, decide: 2 }
  const fits = (one: ErrandsView['people'][number]) => (how === 'down' ? rank[one.level] < rank[level] : how === 'over' ? rank[one.level] >= rank[level] && one.id !== me.id : true)
  return [...departments.map((department) => ({ target: { department }, words: words.queueOf(department) })), ...people.filter(fits).map(({ id, name, department }) => ({ target: { person: id }, words: words.person(name, department) }))]
}

/** Six in the evening, or noon tomorrow when that is near. */
export function usualDue (now: Instant): { readonly day: string; readonly time: string } {
  const day = dayOf(now)
  return instantOf(day, '18:00') - now > HOUR ? { day, time: '18:00' } : { day: addDays(day, 1), time: '12:00' }
}
/** `3-2-1201` as a home; null for nothing, undefined for what is no room. */
export function homeOfText (communityId: CommunityId, text: string): HomeId | null | undefined {
  if (!text.trim()) return null
  const [, building, unit, room] = /^([0-9A-Za-z]{1,8})-([0-9A-Za-z]{1,8})-([0-9A-Za-z]{1,8})$/.exec(text.trim()) ?? []
  return building && unit && room ? homeIdOf(communityId, building, unit, room) : undefined
}

export type StepLine = { readonly key: string; readonly when: string; readonly words: string; readonly note?: string; readonly tone: Tone; readonly link: string }
/** Its way, the latest step first. */
export const stepLines = ({ steps }: Pick<ErrandView, 'steps'>, { words, language, now }: Saying): readonly StepLine[] => steps.map(({ at, what, to, by, holder, words: said, link }, i): StepLine => ({
  key: String(i), when: atWords(at, now, language), tone: what === 'done' ? 'pine' : what === 'told' || what === 'back' ? 'red' : 'plain', link, ...(said ? { note: said } : {}),
  words: words.step(by || words.system, words.did[what], what === 'made' || what === 'up' || what === 'down' || what === 'over' || what === 'back' ? words.at(to.department, holder, to.level) : '')
})).reverse()

export const dueOf = ({ day, time }: { readonly day: string; readonly time: string }): Instant => instantOf(day, time)
