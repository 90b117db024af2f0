import type { DayLine, DaySheet } from '@contract/visits'
import { homeLabel } from '@domain/community/home'
import { dayOf } from '@domain/kernel/calendar'
import { nearDayWords, spanWords, weekdayWords } from '@/copy/when'
import type { DayItem } from '@/ui/day-strip'
import type { MarkState } from '@/ui/mark'
import { daysAround } from './days-around'
import type { Saying } from './visits.view'

export const FILTERS = ['all', 'asked', 'late', 'missed', 'walk-in', 'urgent'] as const
export type Filter = (typeof FILTERS)[number]
const passes = (filter: Filter) => (row: DayLine): boolean => filter === 'all' || row.state === filter || row.lane === filter

/** The filters that would show something, each with how many. */
export const filterOptions = ({ rows }: DaySheet, { words }: Saying): readonly { readonly value: Filter; readonly words: string; readonly count: number }[] =>
  FILTERS.map((value) => ({ value, words: words.filters[value], count: rows.filter(passes(value)).length })).filter(({ value, count }) => value === 'all' || count > 0)

export const dayItems = (sheet: DaySheet, { language, now }: Saying): readonly DayItem[] => daysAround(sheet.days.map((day): DayItem => {
  const near = nearDayWords(day, now, language)
  return { key: day, over: weekdayWords(day, language), number: String(Number(day.slice(8))), ...(day === dayOf(now) ? { under: near } : {}) }
}), sheet.day)

export type SlotLine = { readonly kind: 'slot'; readonly key: string; readonly words: string; readonly note: string }
export type HomeLine = { readonly kind: 'home'; readonly key: string; readonly homeKey: string; readonly words: string; readonly note: string; readonly state: MarkState; readonly stateWords: string }
const MARKS: Readonly<Record<NonNullable<DayLine['state']> | 'booked', MarkState>> = { asked: 'missing', booked: 'later', late: 'missing', missed: 'blocked', arrived: 'now', done: 'done' }

/** The day in order: each slot with its load, then its households; slots with nobody to show stay out under a filter. */
export function dayLines ({ rows, slots, desk }: DaySheet, filter: Filter, { words }: Saying): readonly (SlotLine | HomeLine)[] {
  const shown = rows.filter(passes(filter))
  return slots.flatMap(({ id, from, to, booked, capacity, arrived, waiting, expert }, at): readonly (SlotLine | HomeLine)[] => {
    const homes = shown.filter(({ slot }) => slot === at)
    if (!homes.length && filter !== 'all') return []
    const note = [words.slotLoad(booked, capacity, arrived), desk > 1 && booked > desk ? words.perDesk(Math.ceil(booked / desk)) : '', words.slotQueue(waiting), words.dutyOf(expert, '')]
    return [{ kind: 'slot', key: id, words: spanWords(from, to), note: note.filter(Boolean).join('　') }, ...homes.map((row) => homeLine(row, words))]
  })
}

function homeLine (row: DayLine, words: Saying['words']): HomeLine {
  const [building = '', unit = '', room = ''] = row.key.split('-'), state = row.state ?? 'booked'
  const owed = [...(row.owed ?? []).map((step) => words.owed[step] ?? step), ...(row.isBlocked ? [words.blocked] : [])]
  const note = [row.name, words.tail(row.tel), row.lane ? words.rowLanes[row.lane] : '', owed.length ? words.lacks(owed.join(words.comma)) : '']
  // One home may have missed a visit and hold another one on the same day.
  return { kind: 'home', key: `${row.key}-${row.slot}-${state}`, homeKey: row.key, words: homeLabel({ building, unit, room }), note: note.filter(Boolean).join('　'), state: MARKS[state], stateWords: row.stage ? words.stages[row.stage] ?? words.states[state] : words.states[state] }
}

export const dayNote = ({ rows }: DaySheet, { words }: Saying): string =>
  words.dayNote(rows.filter(({ state }) => state !== 'missed').length, rows.filter(({ state }) => state === 'arrived' || state === 'done').length)
