import type { shifts } from '@contract/shifts'
import { daysOfWeek, missingIn, type Shift, type ShiftDays } from '@domain/community/shifts'
import { periodWords, weekdayWords } from '@/copy/when'
import type { ShiftsWords } from '@/copy/zh-CN/shifts'
import type { Asked } from '@/platform/ask'
import type { Language } from '@/platform/language'
import type { DayItem } from '@/ui/day-strip'

export type ShiftsView = Extract<Asked<'shifts.open'>, { ok: true }>['value']
export type SaveShifts = (week: { readonly communityId: string; readonly monday: string; readonly version: number; readonly days: ShiftDays }) => Promise<Asked<(typeof shifts)['save']['name']>>
export type Saying = { readonly words: ShiftsWords; readonly language: Language }

export const weekWords = (monday: string, { language }: Saying): string => { const days = daysOfWeek(monday); return periodWords(days[0] ?? '', days[6] ?? '', language) }
export const dayItems = (monday: string, days: ShiftDays, { words, language }: Saying): readonly DayItem[] => daysOfWeek(monday).map((day) => {
  const shifts = days[day] ?? []
  return { key: day, over: weekdayWords(day, language), number: String(Number(day.slice(8))), under: words.dayNote(shifts.length, missingIn(shifts)), off: false, mine: false }
})
export const missingWords = (days: ShiftDays, { words }: Saying): string => { const missing = missingIn(Object.values(days).flat()); return missing ? words.missing(missing) : words.full }

export type ShiftRow = { readonly at: number; readonly title: string; readonly note: string; readonly isShort: boolean; readonly isMine: boolean }
/** A day's shifts by their hour; `at` is the place in the plan. */
export const shiftRows = (shifts: readonly Shift[], { posts, people, me }: Pick<ShiftsView, 'posts' | 'people' | 'me'>, { words }: Saying): readonly ShiftRow[] =>
  shifts.map((shift, at) => ({ shift, at })).sort((a, b) => (a.shift.from < b.shift.from ? -1 : 1)).map(({ shift: { post, from, to, need, who }, at }) => ({
    at, title: `${words.row(from, to)}　${posts.find(({ code }) => code === post)?.name ?? post}`, isShort: who.length < need, isMine: me !== '' && who.includes(me),
    note: words.who(who.map((id) => people.find((one) => one.id === id)?.name ?? '').filter(Boolean).join(words.comma), need, who.length)
  }))

export const withShift = (days: ShiftDays, day: string, at: number | undefined, shift: Shift | undefined): ShiftDays => {
  const before = days[day] ?? [], after = at === undefined ? [...before, ...(shift ? [shift] : [])] : before.flatMap((one, i) => (i === at ? (shift ? [shift] : []) : [one]))
  return { ...days, [day]: after }
}
export const freshShift = (posts: ShiftsView['posts']): Shift => ({ post: posts[0]?.code ?? '', from: '08:30', to: '17:30', need: 1, who: [] })
