import type { BookingView } from '@contract/booking'
import type { SlotOffer } from '@domain/booking/explain'
import { instantOf, type Instant } from '@domain/kernel/calendar'
import { slotOf } from './booking.view'

/** Once the instant has come it is open, on every phone by itself: nobody asks again for that. */
export const asOf = (view: BookingView, at: Instant): BookingView => (view.willOpen && view.opensAt <= at ? { ...view, isOpen: true, willOpen: false } : view)

/** As an answered command leaves it, so that thousands who book in one minute need not open the screen anew for it. */
export function withSeat (view: BookingView, to: string | null): BookingView {
  const { held } = view, from = held?.slot ?? null, taken = to === null ? undefined : slotOf(view, to)
  const changesLeft = from === null ? view.changesLeft : Math.max(0, view.changesLeft - 1)
  return {
    ...counted(view, (id, left) => left + (id === from ? 1 : 0) - (id === to ? 1 : 0)), changesLeft, missed: null, moved: null,
    held: taken ? { slot: taken.id, day: taken.day, from: taken.from, to: taken.to, changeUntil: instantOf(taken.day, taken.from) - view.changeLead, changesLeft, isAsked: held ? held.isAsked : view.asks, lane: held?.lane ?? null } : null
  }
}

/** As a refusal leaves it: the wanted slot is full, with those who wait for it, and of the nearest free ones it is known how many places are left. */
export const withRefusal = (view: BookingView, wanted: string, offers: readonly SlotOffer[], waiting = 0): BookingView =>
  counted(view, (id, left) => (id === wanted ? 0 : offers.find((offer) => offer.id === id)?.left ?? left), (id) => (id === wanted ? waiting : undefined))

function counted (view: BookingView, leftOf: (id: string, left: number) => number, waitingAt: (id: string) => number | undefined = () => undefined): BookingView {
  const days = view.days.map((day) => {
    if (!day.slots.length) return day
    const slots = day.slots.map((slot) => ({ ...slot, left: Math.max(0, leftOf(slot.id, slot.left)), waiting: waitingAt(slot.id) ?? slot.waiting }))
    return { ...day, slots, left: slots.reduce((sum, { left, waiting, isPast }) => sum + (isPast || waiting > 0 ? 0 : left), 0) }
  })
  return { ...view, days }
}
