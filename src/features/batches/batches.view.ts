import { problemsOf, slotsOf, type BatchDraft, type BatchProblem, type Slot } from '@domain/batch/batch'
import { addDays, isDay, type Day, type Instant } from '@domain/kernel/calendar'
import type { Asked } from '@/platform/ask'

export type BatchOpened = Extract<Asked<'batches.open'>, { ok: true }>['value']
export type BuildingChoice = BatchOpened['buildings'][number]

export const homesIn = (buildings: readonly BuildingChoice[], chosen: readonly string[]): number =>
  buildings.filter(({ building }) => chosen.includes(building)).reduce((sum, { homes }) => sum + homes, 0)

export type BatchSize = { readonly slots: readonly Slot[]; readonly places: number; readonly homes: number; readonly lack: number; readonly problems: readonly BatchProblem[] }
/** What a draft makes, and everything that keeps it from being opened: the same rules as in the cloud. */
export function sizeOf (draft: BatchDraft, buildings: readonly BuildingChoice[], now: Instant): BatchSize {
  const problems = problemsOf(draft, now, homesIn(buildings, draft.buildings))
  const isCountable = !problems.some((one) => one === 'DAYS' || one === 'WINDOWS' || one === 'SLOT_LENGTH' || one === 'DAYS_TOO_MANY')
  const slots = isCountable ? Object.values(slotsOf(draft)) : []
  const homes = homesIn(buildings, draft.buildings)
  const places = slots.reduce((sum, { capacity }) => sum + capacity, 0)
  return { slots, places, homes, lack: Math.max(0, homes - places), problems }
}

export const firstOf = (days: readonly Day[]): Day => [...days].sort()[0] ?? ''
export const lastOf = (days: readonly Day[]): Day => [...days].sort().at(-1) ?? ''
const MOST_DAYS = 60
/** Every day from the first to the last, both counted, whether it is on or off. */
export function spanOf (first: Day, last: Day): readonly Day[] {
  if (!isDay(first) || !isDay(last) || last < first) return isDay(first) ? [first] : []
  const days: Day[] = []
  for (let day = first; day <= last && days.length < MOST_DAYS; day = addDays(day, 1)) days.push(day)
  return days
}
/** Another first or last day: what was switched off in between stays off, what is new is on. */
export function withSpan (days: readonly Day[], first: Day, last: Day): readonly Day[] {
  const [oldFirst, oldLast] = [firstOf(days), lastOf(days)]
  return spanOf(first, last).filter((day) => days.includes(day) || day < oldFirst || day > oldLast || !days.length)
}
export const toggled = <T extends string>(list: readonly T[], one: T): readonly T[] => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one])

/** A code of our own for what a person adds: letters only, since the wire takes no others, and never one that is there. */
export function freshCode (prefix: string, taken: readonly { readonly code: string }[]): string {
  const letters = (n: number): string => (n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(97 + (n % 26))
  for (let n = 0; ; n++) {
    const code = `${prefix}-${letters(n)}`
    if (!taken.some((one) => one.code === code)) return code
  }
}

/** As it travels: copies the wire may own. */
export const sent = ({ buildings, days, windows, materials, keys, place, exceptions, approvals, formExtras, papers, ...rest }: BatchDraft) => ({
  ...rest, exceptions: exceptionsIn({ ...rest, days, windows, exceptions }), name: rest.name.trim(), place: { ...place }, buildings: [...buildings], days: [...days].sort(),
  windows: windows.map((one) => ({ ...one })), materials: materials.map((one) => ({ ...one })), keys: keys.map((one) => ({ ...one })),
  ...(approvals && { approvals: approvals.map((one) => ({ ...one })) }), ...(formExtras && { formExtras: [...formExtras] }), ...(papers && { papers: papers.map((one) => ({ ...one })) })
})
/** Slots with places of their own, those that are still there; one with as many as the others is none. */
export function exceptionsIn (draft: Pick<BatchDraft, 'days' | 'windows' | 'slotMinutes' | 'places' | 'exceptions'>): Record<string, number> {
  const slots = slotsOf({ ...draft, exceptions: {} })
  return Object.fromEntries(Object.entries(draft.exceptions).filter(([id, places]) => slots[id] !== undefined && places !== draft.places))
}
/** With that many places in one slot. */
export const withPlaces = (draft: BatchDraft, slotId: string, places: number): Pick<BatchDraft, 'exceptions'> => ({ exceptions: exceptionsIn({ ...draft, exceptions: { ...draft.exceptions, [slotId]: places } }) })
/** A day as it usually is. */
export const withUsualDay = (draft: BatchDraft, day: Day): Pick<BatchDraft, 'exceptions'> =>
  ({ exceptions: Object.fromEntries(Object.entries(draft.exceptions).filter(([id]) => !id.startsWith(day.slice(5).replace('-', '')))) })
/** Whole minutes until then, counted up: a minute that has begun is still there. */
export const minutesUntil = (until: Instant, now: Instant): number => Math.max(0, Math.ceil((until - now) / 60_000))
export const isPublished = (status: BatchOpened['status']): boolean => status === 'open' || status === 'paused' || status === 'closed'
