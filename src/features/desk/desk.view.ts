import type { HouseholdView, TodayView } from '@contract/desk'
import type { TodayRow } from '@domain/movein/day-rows'
import type { Step } from '@domain/movein/template'
import { clockOf, dayOf, instantOf, MINUTE, minutesOf, type Instant } from '@domain/kernel/calendar'
import { dateWords, dayWords } from '@/copy/when'
import type { DeskWords } from '@/copy/zh-CN/desk'
import type { Language } from '@/platform/language'
import type { MarkState } from '@/ui/mark'

export type Saying = { readonly words: DeskWords; readonly language: Language; readonly now: Instant }

export function greeting (view: Pick<TodayView, 'name'>, { words, now }: Saying): string {
  const hour = Math.floor(minutesOf(clockOf(now)) / 60)
  return words.hello(view.name, hour < 11 ? words.parts.morning : hour < 13 ? words.parts.noon : hour < 18 ? words.parts.afternoon : words.parts.evening)
}

export type DayRow = { readonly homeId: string; readonly from: string; readonly label: string; readonly name: string; readonly stage: string; readonly state: MarkState; readonly stateWords: string }
const isDone = ({ stage }: TodayRow) => stage === 'archive' || stage === 'aftercare'

const rowOf = ({ words }: Saying) => (row: TodayRow): DayRow => {
  const [state, stateWords]: [MarkState, string] = isDone(row) ? ['done', words.states.done] : row.isBlocked ? ['blocked', words.states.blocked] : row.stage === 'checkin' ? (row.isAsked ? ['missing', words.states.asked] : row.isLate ? ['missing', words.states.late] : ['later', words.states.waiting]) : ['now', words.states.working]
  return { homeId: row.homeId, from: row.from, label: row.label, name: row.lane ? `${row.name}　${words.lanes[row.lane]}` : row.name, stage: words.stages[row.stage] ?? row.stage, state, stateWords }
}

/** What is in hand comes first, then who is due; who is done stands at the end. */
export function dayRows (rows: readonly TodayRow[], saying: Saying): readonly DayRow[] {
  return [...rows.filter((row) => !isDone(row)), ...rows.filter(isDone)].map(rowOf(saying))
}

export type NextCard = { readonly homeId: string; readonly from: string; readonly label: string; readonly note: string; readonly pill: string; readonly isLate: boolean }
/** The first household not done: the one on site, else the next by its slot. */
export function nextCard (rows: readonly TodayRow[], saying: Saying): NextCard | undefined {
  const open = rows.filter((row) => !isDone(row))
  const row = open.find(({ stage }) => stage !== 'checkin') ?? open[0]
  if (!row) return undefined
  const minutes = Math.round((instantOf(row.day, row.from) - saying.now) / MINUTE)
  const { words } = saying
  const pill = row.stage !== 'checkin' ? words.states.working : minutes > 1 ? words.in(minutes) : minutes < -1 ? words.late(-minutes) : words.nowTime
  return { homeId: row.homeId, from: row.from, label: row.label, note: `${words.stages[row.stage] ?? row.stage}　${row.name}`, pill, isLate: row.stage === 'checkin' && minutes < -1 }
}

export const todayNote = (view: Pick<TodayView, 'day' | 'communityName'>, { language }: Saying): string => `${dayWords(view.day, language)}　${view.communityName}`

export type VerdictView = { readonly passed: boolean; readonly words: string; readonly note: string; readonly home: string; readonly homeNote: string }
/** Green or what keeps it from going on: the first thing seen after a scan. */
export function verdictOf (view: HouseholdView, { words, now }: Saying): VerdictView {
  const stops = stopping(view)
  const name = view.owners[0]?.name ?? ''
  const isThatDay = view.visit?.day === dayOf(view.arrivedAt ?? now)
  const apart = view.visit ? Math.round(((view.arrivedAt ?? now) - instantOf(view.visit.day, view.visit.from)) / MINUTE) : 0
  const punctual = !isThatDay || Math.abs(apart) > 600 ? '' : apart < -1 ? words.early(-apart) : apart > 1 ? words.lateBy(apart) : words.onTime
  if (isAllDone(view)) return { passed: true, words: words.allDone, note: words.allDoneNote, home: view.label, homeNote: name }
  return {
    passed: stops.length === 0,
    words: stops.length ? words.lacks(stops.length) : view.arrivedAt ? words.arrivedOk : words.ok,
    note: stops.length ? words.lacksNote : view.lacks.length ? words.lack[view.lacks[0]?.code ?? '']?.title ?? '' : words.okNote,
    home: view.label, homeNote: [view.visit ? words.who(name, view.visit.from) : name, punctual].filter(Boolean).join('　')
  }
}
/** Nothing of the visit is left; the charges may follow. */
const isAllDone = (view: HouseholdView): boolean => view.steps.length > 0 && view.steps.every(({ step, phase, state }) => phase === 'after' || step === 'pay' || state === 'done')
/** An unsigned agreement is mended on the way; it does not turn a household away. */
export const stopping = (view: HouseholdView): HouseholdView['lacks'] => view.lacks.filter(({ code }) => code !== 'NOT_SIGNED' && code !== 'NOT_PAID')

/** `一期B|2026-03-16` */
const batchOf = (said: string): string => said.slice(0, said.lastIndexOf('|'))
const dayIn = (said: string): string => said.slice(said.lastIndexOf('|') + 1)

export type LackItem = { readonly code: string; readonly title: string; readonly note: string; readonly go: string; readonly stops: boolean }
export const lackItems = (view: HouseholdView, { words, language }: Saying): readonly LackItem[] => view.lacks.map(({ code, words: said }) => {
  const lack = words.lack[code]
  const title = lack?.title ?? code, isUnreviewed = view.lacks.some(({ step }) => step === 'review')
  return { code, stops: stopping(view).some((one) => one.code === code), title: code === 'RETURNED' && said ? words.named(title, said) : title, note: lack?.note(code === 'OTHER_DAY' && said ? dateWords(said, language) : code === 'OTHER_BATCH' ? words.ofBatch(batchOf(said), dateWords(dayIn(said), language)) : said, isUnreviewed) ?? said, go: lack?.go ?? '' }
})

/** What is behind us is one line; the last of it and all that comes stay. */
export function stepsAhead (view: HouseholdView): { readonly steps: HouseholdView['steps']; readonly done: number; readonly all: number } {
  const steps = view.steps.filter(({ step }) => step !== 'aftercare' && step !== 'follow')
  const begun = steps.findIndex(({ state }) => state !== 'done')
  return { steps: steps.slice(Math.max(0, (begun < 0 ? steps.length : begun) - 1)), done: steps.filter(({ state }) => state === 'done').length, all: steps.length }
}

/** On the day these are done when somebody here says so. */
const TO_TICK: readonly Step[] = ['receive', 'safety', 'tour']
export const stepToTick = (view: HouseholdView): HouseholdView['steps'][number] | undefined => view.steps.find(({ step, state }) => TO_TICK.includes(step) && state === 'now')

/** Whether the paper is looked at right after the arrival, so that both may be done at once. */
export function isNextIdentity ({ steps }: HouseholdView): boolean {
  const left = steps.filter(({ state }) => state !== 'done').map(({ step }) => step)
  return left[left.indexOf('checkin') + 1] === 'identity'
}

/** What the desk does now with this household. */
export type DeskAction = 'checkIn' | 'identify' | 'inspect' | 'handover' | 'keys' | 'tick' | 'wait' | 'none'
export function actionOf (view: HouseholdView): DeskAction {
  if (stopping(view).length) return 'none'
  const isOpen = (step: string) => view.steps.some((one) => one.step === step && (one.state === 'now' || one.state === 'blocked'))
  if (isOpen('checkin')) return 'checkIn'
  if (isOpen('identity')) return 'identify'
  const first = view.steps.map(({ step }) => step).find((step) => isOpen(step) && (step === 'inspect' || step === 'handover' || step === 'keys' || TO_TICK.includes(step)))
  if (first) return first === 'inspect' || first === 'handover' || first === 'keys' ? first : 'tick'
  return view.arrivedAt && view.steps.some(({ step, state }) => step === 'sign' && state !== 'done') ? 'wait' : 'none'
}
