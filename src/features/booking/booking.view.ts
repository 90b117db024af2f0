import type { BookingView } from '@contract/booking'
import type { SlotOffer } from '@domain/booking/explain'
import { clockOf, dayOf, instantOf, type Instant } from '@domain/kernel/calendar'
import type { BookingWords } from '@/copy/zh-CN/booking'
import { atWords, dayWords, nearDayWords, weekdayWords } from '@/copy/when'
import type { Language } from '@/platform/language'
import type { DayItem } from '@/ui/day-strip'

export type Saying = { readonly words: BookingWords; readonly language: Language; readonly now: Instant }
export type SlotItem = { readonly id: string; readonly words: string; readonly places: number; readonly left: number; readonly leftWords: string; readonly isLow: boolean; readonly isMine: boolean }
export type SlotPart = { readonly key: 'morning' | 'afternoon'; readonly words: string; readonly slots: readonly SlotItem[] }
const LOW = 2
const NOON = '12:00'

const slotOf = (view: BookingView, id: string) => {
  for (const { day, slots } of view.days) { const slot = slots.find((one) => one.id === id); if (slot) return { day, ...slot } }
  return undefined
}
/** Once the instant has come it is open, on every phone by itself: nobody asks again for that. */
export const asOf = <V extends BookingView>(view: V, at: Instant): V => (view.willOpen && view.opensAt <= at ? { ...view, isOpen: true, willOpen: false } : view)

/** As an answered command leaves it, so that thousands who book in one minute need not open the screen anew for it. */
export function withSeat<V extends BookingView> (view: V, to: string | null): V {
  const from = view.held?.slot ?? null, taken = to === null ? undefined : slotOf(view, to)
  const changesLeft = from === null ? view.changesLeft : Math.max(0, view.changesLeft - 1)
  return {
    ...counted(view, (id, left) => left + (id === from ? 1 : 0) - (id === to ? 1 : 0)), changesLeft,
    held: taken ? { slot: taken.id, day: taken.day, from: taken.from, to: taken.to, changeUntil: instantOf(taken.day, taken.from) - view.changeLead, changesLeft, isAsked: view.held ? view.held.isAsked : view.asks, lane: view.held?.lane ?? null } : null, missed: null, moved: null
  }
}
/** As a refusal leaves it: the wanted slot is full, and of the nearest free ones it is known how many places are left. */
export const withRefusal = <V extends BookingView>(view: V, wanted: string, offers: readonly SlotOffer[]): V =>
  counted(view, (id, left) => (id === wanted ? 0 : offers.find((offer) => offer.id === id)?.left ?? left))

function counted<V extends BookingView> (view: V, leftOf: (id: string, left: number) => number): V {
  const days = view.days.map((day) => {
    if (!day.slots.length) return day
    const slots = day.slots.map((slot) => ({ ...slot, left: Math.max(0, leftOf(slot.id, slot.left)) }))
    return { ...day, slots, left: slots.reduce((sum, { left, waiting, isPast }) => sum + (isPast || waiting > 0 ? 0 : left), 0) }
  })
  return { ...view, days }
}

/** 3月15日 周日 10:00 */
export const whenOf = (view: BookingView, id: string, language: Language): string => { const slot = slotOf(view, id); return slot ? `${dayWords(slot.day, language)} ${slot.from}` : '' }

/** The days side by side; a day that is full or over stays, and says so. */
export const dayItems = (view: BookingView, { words, language }: Saying): readonly DayItem[] => view.days.map(({ day, left, isPast: isOver }) => {
  const isMine = view.held?.day === day
  return { key: day, over: weekdayWords(day, language), number: String(Number(day.slice(8))), under: isMine ? words.mine : isOver ? words.over : left > 0 ? words.dayLeft(left) : words.full, off: !isMine && (isOver || left === 0), mine: isMine }
})

/** The day to show first: the one held, else the first with a place. */
export const firstDay = (view: BookingView): string | undefined => view.day ?? undefined

/** A day's slots in two parts; what is over is left out. */
export function slotParts (view: BookingView, day: string | undefined, { words }: Saying): readonly SlotPart[] {
  const slots = (view.days.find((one) => one.day === day)?.slots ?? []).filter(({ id, isPast }) => !isPast || id === view.held?.slot)
  const item = ({ id, from, to, capacity, left }: (typeof slots)[number]): SlotItem => {
    const isMine = id === view.held?.slot
    return { id, words: `${from}–${to}`, places: capacity, left, leftWords: isMine ? words.mine : left === 0 ? words.full : left <= LOW ? words.few(left) : words.left(left), isLow: left > 0 && left <= LOW, isMine }
  }
  const parts = [{ key: 'morning' as const, words: words.morning, slots: slots.filter(({ from }) => from < NOON).map(item) }, { key: 'afternoon' as const, words: words.afternoon, slots: slots.filter(({ from }) => from >= NOON).map(item) }]
  return parts.filter((part) => part.slots.length > 0)
}

export type HeldCard = { readonly words: string; readonly note: string; readonly canChange: boolean }
/** What I hold, and until when I may change it myself. */
export function heldCard (view: BookingView, saying: Saying): HeldCard | undefined {
  const { held } = view
  if (!held) return undefined
  const canChange = !view.hasArrived && held.changesLeft > 0 && held.changeUntil >= saying.now
  return { words: saying.words.held(whenOf(view, held.slot, saying.language)), note: view.hasArrived ? saying.words.arrived : held.changesLeft === 0 ? saying.words.noChangesLeft : !canChange ? saying.words.tooLate : saying.words.heldNote(`${nearDayWords(dayOf(held.changeUntil), saying.now, saying.language)} ${clockOf(held.changeUntil)}`, held.changesLeft), canChange }
}

/** Nothing to choose: it has just been booked, or it can no longer be changed here. */
export const isSettled = (view: BookingView, saying: Saying, isFresh: boolean): boolean => view.held !== null && (isFresh || !heldCard(view, saying)?.canChange)

/** Why nothing can be chosen now, if so. */
export function closedWords (view: BookingView, { words, language, now }: Saying): { readonly words: string; readonly note?: string } | undefined {
  if (view.hasArrived) return { words: words.arrived }
  if (!view.days.length) return { words: words.noDays }
  if (!view.isOpen) return view.opensAt > now ? { words: words.closed(atWords(view.opensAt, now, language)), ...(view.willOpen ? { note: words.closedNote } : {}) } : { words: words.ended }
  return view.isAllowed ? undefined : { words: words.notAllowed, note: words.notAllowedNote }
}
