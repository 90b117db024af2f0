import type { BookingView } from '@contract/booking'
import type { Instant } from '@domain/kernel/calendar'
import type { BookingWords } from '@/copy/zh-CN/booking'
import { atWords, dayWords, weekdayWords } from '@/copy/when'
import type { Language } from '@/platform/language'
import type { DayItem } from '@/ui/day-strip'
import { leftWords } from './countdown'

export type Saying = { readonly words: BookingWords; readonly language: Language; readonly now: Instant }
export type SlotItem = {
  readonly id: string; readonly words: string; readonly places: number; readonly left: number; readonly leftWords: string; readonly isLow: boolean; readonly isMine: boolean
  /** Under a full slot that can be waited for. */
  readonly wait: string | null
}
export type SlotPart = { readonly key: 'morning' | 'afternoon'; readonly words: string; readonly slots: readonly SlotItem[] }
const LOW = 2
const NOON = '12:00'
/** Days side by side at most; a longer batch is looked through a page at a time. */
const MOST_DAYS = 14
const PAGE = 7

export const slotOf = (view: BookingView, id: string) => {
  for (const { day, slots } of view.days) { const slot = slots.find((one) => one.id === id); if (slot) return { day, ...slot } }
  return undefined
}
/** 3月15日 周日 10:00 */
export const timeWords = ({ day, from }: { readonly day: string; readonly from: string }, language: Language): string => `${dayWords(day, language)} ${from}`
export const whenOf = (view: BookingView, id: string, language: Language): string => { const slot = slotOf(view, id); return slot ? timeWords(slot, language) : '' }

/** The days side by side, those around the chosen one where there are many; a day that is full stays open for its lines. */
export function dayItems (view: BookingView, chosen: string | undefined, { words, language }: Saying): readonly DayItem[] {
  const { days, held } = view, at = Math.max(0, days.findIndex(({ day }) => day === chosen))
  const [first, end] = days.length <= MOST_DAYS ? [0, days.length] : [at - (at % PAGE), Math.min(days.length, at - (at % PAGE) + PAGE)]
  const items = days.slice(first, end).map(({ day, left, isPast }): DayItem => {
    const mine = held?.day === day
    return { key: day, over: weekdayWords(day, language), number: String(Number(day.slice(8))), under: mine ? words.mine : isPast ? words.over : left > 0 ? words.dayLeft(left) : words.full, off: !mine && isPast, mine }
  })
  const page = (to: number, number: string, under: string): DayItem[] => { const day = days[to]; return day ? [{ key: day.day, over: '', number, under }] : [] }
  return [...page(first - 1, '‹', words.earlier), ...items, ...page(end, '›', words.later)]
}

export const slotsOn = (view: BookingView, day: string | undefined) => view.days.find((one) => one.day === day)?.slots ?? []

/** A day's slots as rows; what is over is left out. */
export function slotItems (view: BookingView, day: string | undefined, { words }: Saying): readonly SlotItem[] {
  const slots = slotsOn(view, day).filter(({ id, isPast }) => !isPast || id === view.held?.slot)
  const mayWait = !view.wait && !view.offer && view.held?.lane !== 'walk-in' && view.held?.lane !== 'urgent'
  const item = ({ id, from, to, capacity, left: free, waiting, isPast }: (typeof slots)[number]): SlotItem => {
    const isMine = id === view.held?.slot, left = waiting > 0 ? 0 : free, isWaited = id === view.wait?.slot, hold = words.hold(view.holdMinutes)
    return {
      id, words: `${from}–${to}`, places: capacity, left, isLow: left > 0 && left <= LOW, isMine,
      leftWords: isMine ? words.mine : isWaited ? words.line.here : left === 0 ? words.full : left <= LOW ? words.few(left) : words.left(left),
      wait: mayWait && left === 0 && !isMine && !isPast ? (waiting > 0 ? words.line.behind(waiting, hold) : words.line.first(hold)) : null
    }
  }
  return slots.map(item)
}

/** In two parts of the day. */
export function partsOf (slots: readonly SlotItem[], words: BookingWords): readonly SlotPart[] {
  const parts = [{ key: 'morning' as const, words: words.morning, slots: slots.filter((slot) => slot.words < NOON) }, { key: 'afternoon' as const, words: words.afternoon, slots: slots.filter((slot) => slot.words >= NOON) }]
  return parts.filter((part) => part.slots.length > 0)
}

/** Why nothing can be chosen now, if so. */
export function closedWords (view: BookingView, { words, language, now }: Saying): { readonly words: string; readonly note?: string } | undefined {
  if (view.hasArrived) return { words: words.arrived }
  if (view.status === 'paused') return { words: words.paused, note: words.pausedNote }
  if (!view.days.length) return { words: words.noDays }
  if (!view.isOpen) return view.opensAt > now ? { words: words.closed(atWords(view.opensAt, now, language)), ...(view.willOpen ? { note: words.openIn(leftWords(view.opensAt - now, words)) } : {}) } : { words: words.ended }
  return view.isAllowed ? undefined : { words: words.notAllowed, note: words.notAllowedNote }
}
