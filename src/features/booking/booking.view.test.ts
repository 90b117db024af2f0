import type { BookingView } from '@contract/booking'
import { instantOf } from '@domain/kernel/calendar'
import { booking as words } from '@/copy/zh-CN/booking'
import { asOf, closedWords, dayItems, firstDay, heldCard, slotParts, whenOf, withRefusal, withSeat } from './booking.view'

const slot = (id: string, from: string, left: number, isPast = false) => ({ id, from, to: '', capacity: 12, left, waiting: 0, isPast })
const view = (given: Partial<BookingView> = {}): BookingView => ({
  ledgerId: 'led_yunxi_a_1', asks: false, changeLimit: 2, status: 'open', day: '2026-03-15', wait: null, offer: null, missed: null, moved: null, holdMinutes: 60,
  label: '3栋 2单元 1201', place: { name: '服务中心', address: '', latitude: 0, longitude: 0 }, opensAt: 0, isOpen: true, willOpen: false, changesLeft: 2, isAllowed: true, hasArrived: false, changeLead: 12 * 3_600_000, held: null, hotline: '0571-00000000', messages: [],
  days: [
    { day: '2026-03-14', left: 0, isPast: false, slots: [slot('a', '09:00', 0), slot('b', '14:00', 0)] },
    { day: '2026-03-15', left: 14, isPast: false, slots: [slot('c', '09:00', 12), slot('d', '09:30', 2), slot('e', '14:00', 0), slot('f', '08:00', 3, true)] }
  ], ...given
})
const held = { slot: 'c', day: '2026-03-15', from: '09:00', to: '09:30', changeUntil: instantOf('2026-03-14', '21:00'), changesLeft: 1, isAsked: false, lane: null }
const saying = { words, language: 'zh-CN' as const, now: instantOf('2026-03-10', '20:00') }

test('days say what is left; full ones cannot be chosen; the first with a place opens', () => {
  expect(dayItems(view(), saying)).toMatchObject([{ over: '周六', number: '14', under: '已满', off: true }, { under: '余 14', off: false }])
  expect(firstDay(view())).toBe('2026-03-15')
})
test('slots stand in two parts, low and full in words, past ones gone', () => {
  expect(slotParts(view(), '2026-03-15', saying)).toMatchObject([{ words: '上午', slots: [{ id: 'c', leftWords: '余 12 位' }, { id: 'd', leftWords: '仅余 2 位', isLow: true }] }, { words: '下午', slots: [{ leftWords: '已满' }] }])
})
test('what is held stands on top with until when it may change', () => {
  expect(heldCard(view({ held }), saying)).toEqual({ words: '已约 3月15日 周日 09:00', note: '3月14日 21:00 前可改，还能改 1 次', canChange: true })
  expect(heldCard(view({ held: { ...held, changesLeft: 0 } }), saying)).toMatchObject({ note: words.noChangesLeft, canChange: false })
  expect(heldCard(view({ held: { ...held, changeUntil: instantOf('2026-03-10', '22:00') } }), saying)?.note).toBe('今天 22:00 前可改，还能改 1 次')
  expect(heldCard(view({ held: { ...held, changeUntil: saying.now - 1 } }), saying)).toMatchObject({ note: words.tooLate, canChange: false })
  expect(whenOf(view(), 'd', 'en')).toBe('Sun 15 Mar 09:30')
})
test('who has checked in changes nothing any more', () => expect(heldCard(view({ held, hasArrived: true }), saying)).toMatchObject({ note: words.arrived, canChange: false }))
test('the day that is held is never dimmed', () => expect(dayItems(view({ held: { ...held, day: '2026-03-14' } }), saying)[0]).toMatchObject({ under: '已约', off: false, mine: true }))
test('closed says why', () => {
  expect(closedWords(view(), saying)).toBeUndefined()
  expect(closedWords(view({ isAllowed: false }), saying)?.words).toBe(words.notAllowed)
  expect(closedWords(view({ isOpen: false, opensAt: instantOf('2026-03-11', '09:00') }), saying)?.words).toBe('3月11日 09:00 开放预约')
  expect(closedWords(view({ hasArrived: true }), saying)?.words).toBe(words.arrived)
})
test('it opens by itself when its instant comes, and only what merely waits for it', () => {
  const opensAt = instantOf('2026-03-11', '09:00'), waiting = view({ isOpen: false, willOpen: true, opensAt })
  expect(asOf(waiting, opensAt - 1)).toBe(waiting)
  expect(asOf(waiting, opensAt)).toMatchObject({ isOpen: true })
  expect(asOf(view({ isOpen: false, opensAt }), opensAt)).toMatchObject({ isOpen: false })
  expect(closedWords(waiting, saying)?.note).toBe(words.closedNote)
})
const leftOf = (shown: BookingView, id: string) => shown.days.flatMap(({ slots }) => slots).find((one) => one.id === id)?.left
test('what was booked, moved or given back is shown without asking again', () => {
  const booked = withSeat(view(), 'c')
  expect(booked.held).toEqual({ slot: 'c', day: '2026-03-15', from: '09:00', to: '', changeUntil: instantOf('2026-03-14', '21:00'), changesLeft: 2, isAsked: false, lane: null })
  expect([leftOf(booked, 'c'), booked.days[1]?.left]).toEqual([11, 13])
  const moved = withSeat(booked, 'd')
  expect([leftOf(moved, 'c'), leftOf(moved, 'd'), moved.held?.slot, moved.changesLeft]).toEqual([12, 1, 'd', 1])
  const free = withSeat(moved, null)
  expect([leftOf(free, 'd'), free.held, free.changesLeft]).toEqual([2, null, 0])
})
test('a refusal shows its slot full and what is left of the nearest', () => {
  const shown = withRefusal(view(), 'c', [{ id: 'd', day: '2026-03-15', from: '09:30', to: '', left: 1 }])
  expect([leftOf(shown, 'c'), leftOf(shown, 'd'), shown.days[1]?.left]).toEqual([0, 1, 1])
})
