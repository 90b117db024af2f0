import type { BookingView } from '@contract/booking'
import { instantOf } from '@domain/kernel/calendar'
import { asOf, withRefusal, withSeat } from './booking-after'
import { aBooking as view } from './booking.testing'

const leftOf = (shown: BookingView, id: string) => shown.days.flatMap(({ slots }) => slots).find((one) => one.id === id)?.left

test('it opens by itself when its instant comes, and only what merely waits for it', () => {
  const opensAt = instantOf('2026-03-11', '09:00'), waiting = view({ isOpen: false, willOpen: true, opensAt })
  expect(asOf(waiting, opensAt - 1)).toBe(waiting)
  expect(asOf(waiting, opensAt)).toMatchObject({ isOpen: true })
  expect(asOf(view({ isOpen: false, opensAt }), opensAt)).toMatchObject({ isOpen: false })
})
test('what was booked, moved or given back is shown without asking again', () => {
  const booked = withSeat(view({ missed: { slot: 'a', day: '2026-03-14', from: '09:00' } }), 'c')
  expect(booked.held).toEqual({ slot: 'c', day: '2026-03-15', from: '09:00', to: '', changeUntil: instantOf('2026-03-14', '21:00'), changesLeft: 2, isAsked: false, lane: null })
  expect([leftOf(booked, 'c'), booked.days[1]?.left, booked.missed]).toEqual([11, 13, null])
  const moved = withSeat(booked, 'd')
  expect([leftOf(moved, 'c'), leftOf(moved, 'd'), moved.held?.slot, moved.changesLeft]).toEqual([12, 1, 'd', 1])
  const free = withSeat(moved, null)
  expect([leftOf(free, 'd'), free.held, free.changesLeft]).toEqual([2, null, 0])
})
test('a request stays one until it is confirmed, wherever it is moved', () => {
  const asked = withSeat(view({ asks: true }), 'c')
  expect([asked.held?.isAsked, withSeat(asked, 'd').held?.isAsked, withSeat(view({ asks: true, held: { ...asked.held!, isAsked: false } }), 'd').held?.isAsked]).toEqual([true, true, false])
})
test('a refusal shows its slot full with its line, and what is left of the nearest', () => {
  const shown = withRefusal(view(), 'c', [{ id: 'd', day: '2026-03-15', from: '09:30', to: '', left: 1 }], 2)
  expect([leftOf(shown, 'c'), leftOf(shown, 'd'), shown.days[1]?.left, shown.days[1]?.slots[0]?.waiting]).toEqual([0, 1, 1, 2])
})
