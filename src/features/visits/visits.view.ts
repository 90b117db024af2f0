import type { HouseholdView } from '@contract/desk'
import type { HomeVisitView } from '@contract/visits'
import type { SlotOffer } from '@domain/booking/explain'
import type { Lane } from '@domain/booking/ledger'
import { clockOf, dayOf, type Instant } from '@domain/kernel/calendar'
import { atWords, dayWords, spanWords, weekdayWords } from '@/copy/when'
import type { VisitsWords } from '@/copy/zh-CN/visits'
import type { Language } from '@/platform/language'
import type { DayItem } from '@/ui/day-strip'
import type { MarkState } from '@/ui/mark'

export type Saying = { readonly words: VisitsWords; readonly language: Language; readonly now: Instant }
/** What the card works with of a household on screen. */
export type CardHousehold = Pick<HouseholdView, 'homeId' | 'ledgerId' | 'visit' | 'arrivedAt' | 'booking' | 'lacks'>

/** 3月14日 周六 09:30 */
export const whenWords = ({ day, from }: { readonly day: string; readonly from: string }, language: Language): string => `${dayWords(day, language)} ${from}`
/** `2026-03-14 09:30`, as news have it. */
const spoken = (text: string, language: Language): string => { const [day = '', clock = ''] = text.split(' '); return /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${dayWords(day, language)} ${clock}`.trim() : text }

/** A home's place in a round as the card takes it. Nothing stands in the way of it: rounds are for homes whose papers are in hand. */
export const cardOfRound = ({ homeId, ledgerId, held }: HomeVisitView): CardHousehold => ({
  homeId, ledgerId, visit: held && { slot: held.slot, day: held.day, from: held.from, to: held.to }, arrivedAt: held?.hasArrived ? held.at : null, lacks: [],
  booking: { lane: held?.lane ?? null, isAsked: held?.isAsked ?? false, isLate: held?.isLate ?? false, isOver: held?.isOver ?? false, waiting: held?.waiting ?? 0 }
})
/** `3-2-1201` of what a person types: 3栋2单元1201, 3 2 1201, 03-02-1201. */
export function keyOfRoom (text: string): string | undefined {
  const parts = text.toUpperCase().split(/[^0-9A-Z]+/).filter(Boolean).map((part) => part.replace(/^0+(?=\d)/, ''))
  return parts.length === 3 && parts.every((part) => part.length <= 8) ? parts.join('-') : undefined
}

export type Action = 'walk-in' | 'phone' | 'urgent' | 'confirm' | 'decline' | 'move' | 'release' | 'miss'
/** What the desk may do with a household's booking now, the likeliest first. */
export function actionsOf ({ visit, arrivedAt, booking, lacks }: CardHousehold): readonly Action[] {
  if (arrivedAt !== null) return []
  // Without its review a home is given no place: what is missing stands above.
  if (!visit) return lacks.some(({ step }) => step === 'review') ? [] : ['walk-in', 'phone', 'urgent']
  if (booking.isOver) return ['miss', 'move', 'release']
  return booking.isAsked ? ['confirm', 'decline', 'move'] : ['move', 'release']
}

export type HeldLine = { readonly words: string; readonly note: string; readonly mark: MarkState }
export function heldLine ({ visit, arrivedAt, booking }: CardHousehold, { words, language, now }: Saying): HeldLine {
  if (!visit) return { words: words.none, note: '', mark: 'empty' }
  const { lane, isAsked, isLate, isOver } = booking
  const notes = [lane ? words.lanes[lane] : '', isAsked ? words.asked : '', arrivedAt !== null ? words.arrived(atWords(arrivedAt, now, language)) : isOver ? words.over : isLate ? words.late : '']
  return { words: `${dayWords(visit.day, language)} ${spanWords(visit.from, visit.to)}`, note: notes.filter(Boolean).join('　'), mark: arrivedAt !== null ? 'done' : isAsked || isLate || isOver ? 'missing' : 'later' }
}

export type Wanting = 'phone' | 'urgent' | 'move'
const isExtra = (lane: Lane | null): boolean => lane === 'urgent' || lane === 'walk-in'
/** By which lane a place is looked for: an urgent home moves among the places kept aside. */
export const laneOf = (wanting: Wanting, held: HouseholdView['booking']['lane']): Lane | null => (wanting === 'move' ? held : wanting)

export const dayItems = (view: HomeVisitView, lane: Lane | null, { words, language }: Saying): readonly DayItem[] => view.days.map(({ day, left, extra }) => {
  const free = isExtra(lane) ? extra : left
  return { key: day, over: weekdayWords(day, language), number: String(Number(day.slice(8))), under: view.held?.day === day ? words.mine : words.dayLeft(free), off: free === 0 && view.held?.day !== day, mine: view.held?.day === day }
})

export type SlotItem = { readonly id: string; readonly words: string; readonly left: number; readonly leftWords: string; readonly isMine: boolean }
/** The slots of the day looked at, with what can be given by this lane. */
export const slotItems = (view: HomeVisitView, lane: Lane | null, { words }: Saying): readonly SlotItem[] => view.slots.map(({ id, from, to, left, extra, waiting }) => {
  const isMine = view.held?.slot === id, free = isExtra(lane) ? extra : left
  return { id, words: spanWords(from, to), left: free, isMine, leftWords: isMine ? words.mine : free > 0 ? (isExtra(lane) ? words.extra(free) : words.left(free)) : waiting > 0 && !isExtra(lane) ? words.queue(waiting) : words.full }
})

/** What stands beside the seat: its line, its offer, the visit it did not come to. */
export function besides (view: HomeVisitView, { words, language, now }: Saying): readonly string[] {
  return [
    ...(view.missed ? [words.missed(whenWords(view.missed, language))] : []), ...(view.wait ? [words.wait(whenWords(view.wait, language), view.wait.place)] : []),
    ...(view.offer ? [words.offer(whenWords(view.offer, language), dayOf(view.offer.until) === dayOf(now) ? clockOf(view.offer.until) : atWords(view.offer.until, now, language))] : []),
    ...(view.changes > 0 ? [words.changes(view.changes, view.changeLimit)] : [])
  ]
}

export type HistoryLine = { readonly key: string; readonly when: string; readonly words: string; readonly note: string }
export const historyLines = (view: HomeVisitView, { words, language, now }: Saying): readonly HistoryLine[] => view.history.map(({ at, kind, words: said }, i) => {
  const told = Object.fromEntries(Object.entries(said).map(([key, text]) => [key, spoken(text, language)]))
  return { key: `${at}-${i}`, when: atWords(at, now, language), words: words.news[kind]?.(told) ?? kind, note: said.reason ?? '' }
})

export const offerWords = ({ day, from, to }: SlotOffer, language: Language): string => `${dayWords(day, language)} ${spanWords(from, to)}`

/** Today's first slot with an ordinary place: for a walk-in when none is kept aside any more. */
export const ordinaryToday = (view: HomeVisitView, now: Instant): { readonly id: string; readonly from: string } | undefined =>
  view.day === dayOf(now) ? view.slots.find(({ left }) => left > 0) : undefined
