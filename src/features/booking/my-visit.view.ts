import type { BookingView } from '@contract/booking'
import { clockOf, dayOf } from '@domain/kernel/calendar'
import { atWords, nearDayWords } from '@/copy/when'
import type { MarkState } from '@/ui/mark'
import type { NoticeProps } from '@/ui/notice'
import { timeWords, type Saying } from './booking.view'
import { leftWords } from './countdown'

export type HeldCard = { readonly words: string; readonly note: string; readonly mark: MarkState; readonly canChange: boolean; readonly canCancel: boolean }

/** What I hold or asked for, and until when I may change it myself. */
export function heldCard (view: BookingView, saying: Saying): HeldCard | undefined {
  const { held } = view, { words, language, now } = saying
  if (!held) return undefined
  const isDesks = held.lane === 'walk-in' || held.lane === 'urgent'
  const canCancel = !view.hasArrived && !isDesks && held.changeUntil >= now && view.isOpen, canChange = canCancel && held.changesLeft > 0
  const until = `${nearDayWords(dayOf(held.changeUntil), now, language)} ${clockOf(held.changeUntil)}`
  const note = view.hasArrived ? words.arrived : isDesks ? words.deskPlace : view.status === 'paused' ? words.pausedNote : held.isAsked ? words.askedNote : held.changesLeft === 0 ? words.noChangesLeft
    : held.changeUntil < now ? words.tooLate : words.heldNote(until, held.changesLeft)
  return { words: (held.isAsked ? words.asked : words.held)(timeWords(held, language)), note, mark: held.isAsked ? 'waiting' : 'done', canChange, canCancel }
}

/** Nothing to choose: it has just been booked, or it can no longer be changed here. */
export const isSettled = (view: BookingView, saying: Saying, isFresh: boolean): boolean => view.held !== null && (isFresh || !heldCard(view, saying)?.canChange)

export type WaitCard = { readonly title: string; readonly note: string; readonly rest: string }
/** My place in line, since when, and what stays mine meanwhile. */
export function waitCard ({ wait, held, holdMinutes }: BookingView, { words, language, now }: Saying): WaitCard | undefined {
  if (!wait) return undefined
  const rest = words.line.rest(words.hold(holdMinutes)), keeps = held ? words.line.keeps(timeWords(held, language)) : ''
  return { title: words.line.title(timeWords(wait, language)), note: words.line.place(wait.place, atWords(wait.since, now, language)), rest: [rest, keeps].filter(Boolean).join(language === 'en' ? ' ' : '') }
}

export type OfferCard = { readonly title: string; readonly note: string; readonly rest: string; readonly isOver: boolean }
/** The place kept for me: until when, and what becomes of the one I hold. Once its time has passed, why it went on. */
export function offerCard ({ offer, held }: BookingView, { words, language, now }: Saying): OfferCard | undefined {
  if (!offer) return undefined
  const when = timeWords(offer, language), until = atWords(offer.until, now, language)
  if (offer.until < now) return { title: words.offer.over(when, until), note: words.offer.overNote, rest: '', isOver: true }
  return { title: words.offer.title(when), note: words.offer.until(until, leftWords(offer.until - now, words)), rest: held ? words.offer.swaps(timeWords(held, language)) : words.offer.free, isOver: false }
}

/** What happened to my visit without me. */
export function visitNotice ({ moved, missed, held }: BookingView, { words, language }: Saying): (Pick<NoticeProps, 'icon' | 'tone'> & { readonly words: string; readonly note: string }) | undefined {
  if (moved && held) return { words: words.moved(timeWords(moved, language), timeWords(held, language)), note: words.movedNote, icon: 'calendar', tone: 'amber' }
  return missed ? { words: words.missed(timeWords(missed, language)), note: words.missedNote, icon: 'info', tone: 'amber' } : undefined
}
