import { addDays, instantOf, MINUTE } from '@domain/kernel/calendar'
import { closedWords, dayItems, partsOf, slotItems, whenOf } from './booking.view'
import { leftWords, nextTick } from './countdown'
import { aBooking as view, aSlot, aVisit as held, saying } from './booking.testing'

const { words } = saying

test('days say what is left; a full one stays open for its lines, a past one does not', () => {
  expect(dayItems(view(), undefined, saying)).toMatchObject([{ over: '周六', number: '14', under: '已满', off: false }, { under: '余 14', off: false }])
  const past = view({ days: [{ day: '2026-03-14', left: 0, isPast: true, slots: [] }] })
  expect(dayItems(past, undefined, saying)[0]).toMatchObject({ under: '已过', off: true })
})
test('the day that is held is never dimmed', () => expect(dayItems(view({ held: { ...held, day: '2026-03-14' } }), undefined, saying)[0]).toMatchObject({ under: '已约', off: false, mine: true }))
test('sixty days are looked through a week at a time, to the neighbouring day of the next page', () => {
  const days = Array.from({ length: 60 }, (_, at) => ({ day: addDays('2026-03-14', at), left: 5, isPast: false, slots: [] }))
  const keys = (chosen: string) => dayItems(view({ days }), chosen, saying).map(({ key, number }) => `${key.slice(5)}${/\d/.test(number) ? '' : number}`)
  expect(keys('2026-03-14')).toEqual([...days.slice(0, 7).map(({ day }) => day.slice(5)), '03-21›'])
  expect([keys('2026-03-21')[0], keys('2026-03-21').length, keys('2026-05-12').at(-1)]).toEqual(['03-20‹', 9, '05-12'])
})
test('slots stand in two parts, low and full in words, past ones gone', () => {
  expect(partsOf(slotItems(view(), '2026-03-15', saying), words)).toMatchObject([{ words: '上午', slots: [{ id: 'c', leftWords: '余 12 位', wait: null }, { id: 'd', leftWords: '仅余 2 位', isLow: true }] }, { words: '下午', slots: [{ leftWords: '已满' }] }])
})
test('under a full slot stands who waits and how long a place is kept; not for who waits already, nor for a place of the desk', () => {
  const waits = (given: Parameters<typeof view>[0]) => slotItems(view(given), '2026-03-14', saying).map(({ wait }) => wait)
  expect(waits({})).toEqual(['还没有人排，空出来给您留 1 小时', '前面 3 户在等，轮到给您留 1 小时'])
  expect(waits({ held: { ...held, slot: 'a' }, holdMinutes: 45 })).toEqual([null, '前面 3 户在等，轮到给您留 45 分钟'])
  expect(waits({ wait: { ...held, since: 0, place: 4, slot: 'b' } })).toEqual([null, null])
  expect(waits({ offer: { ...held, until: 0, slot: 'b' } })).toEqual([null, null])
  expect(waits({ held: { ...held, lane: 'urgent' } })).toEqual([null, null])
})
test('free places with a line are nobody else\'s: the slot shows full', () => {
  const shown = slotItems(view({ days: [{ day: '2026-03-14', left: 0, isPast: false, slots: [aSlot('a', '09:00', 2, { waiting: 1 })] }], wait: { ...held, since: 0, place: 1, slot: 'a' } }), '2026-03-14', saying)
  expect(shown[0]).toMatchObject({ left: 0, leftWords: words.line.here })
})
test('closed says why, and counts down to the opening', () => {
  expect(closedWords(view(), saying)).toBeUndefined()
  expect(closedWords(view({ isAllowed: false }), saying)?.words).toBe(words.notAllowed)
  const opensAt = instantOf('2026-03-11', '09:00')
  expect(closedWords(view({ isOpen: false, opensAt }), saying)).toEqual({ words: '3月11日 09:00 开放预约' })
  expect(closedWords(view({ isOpen: false, willOpen: true, opensAt }), saying)?.note).toBe('还有 13 小时，到点自动开放，不用刷新')
  expect(closedWords(view({ hasArrived: true }), saying)?.words).toBe(words.arrived)
  expect(closedWords(view({ isOpen: false, status: 'paused' }), saying)).toEqual({ words: words.paused, note: words.pausedNote })
  expect(closedWords(view({ isOpen: false, status: 'closed' }), saying)?.words).toBe(words.ended)
  expect(whenOf(view(), 'd', 'en')).toBe('Sun 15 Mar 09:30')
})
test('what is left is said in the largest fitting words, and ticks when they change', () => {
  const said = (ms: number) => leftWords(ms, words)
  expect([said(50 * 3_600_000 + 1), said(26 * 3_600_000), said(90 * MINUTE), said(35 * MINUTE - 1), said(2 * MINUTE), said(40_000), said(1)]).toEqual(['2 天 3 小时', '1 天 2 小时', '1 小时 30 分钟', '35 分钟', '120 秒', '40 秒', '1 秒'])
  expect([nextTick(10 * MINUTE, 0), nextTick(10 * MINUTE, 1), nextTick(10_500, 0), nextTick(1000, 0)]).toEqual([MINUTE, MINUTE, 500, 1000])
})
