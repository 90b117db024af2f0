import { usualBatch } from '@domain/batch/batch'
import { instantOf } from '@domain/kernel/calendar'
import { exceptionsIn, freshCode, minutesUntil, sent, sizeOf, spanOf, toggled, withPlaces, withSpan, withUsualDay } from './batches.view'

const place = { name: '接待中心', address: '', latitude: 30, longitude: 120 }
const buildings = [{ building: '1', homes: 48, taken: false, ready: true }, { building: '2', homes: 60, taken: false, ready: true }]
const now = instantOf('2026-03-02', '10:00')
const draft = usualBatch('一期A', ['1', '2'], '2026-03-10', 2, place, now)

test('says what a draft makes and how many places are short', () => {
  const size = sizeOf(draft, buildings, now)
  expect([size.slots.length, size.places, size.homes, size.lack, size.problems]).toEqual([24, 288, 108, 0, []])
  expect(sizeOf({ ...draft, places: 4 }, buildings, now).lack).toBe(12)
})
test('what is wrong is named, and nothing is counted from it', () => {
  const size = sizeOf({ ...draft, name: ' ', windows: [{ from: '12:00', to: '09:00' }] }, buildings, now)
  expect(size.problems).toEqual(['NAME', 'WINDOWS'])
  expect(size.slots).toEqual([])
})
test('a day switched off stays off when the span grows; new days are on', () => {
  const days = toggled(spanOf('2026-03-10', '2026-03-12'), '2026-03-11')
  expect(withSpan(days, '2026-03-09', '2026-03-13')).toEqual(['2026-03-09', '2026-03-10', '2026-03-12', '2026-03-13'])
  expect(withSpan(days, '2026-03-12', '2026-03-12')).toEqual(['2026-03-12'])
})
test('a span the wrong way round is its first day', () => expect(spanOf('2026-03-12', '2026-03-10')).toEqual(['2026-03-12']))
test('codes for what is added are letters and fresh', () => {
  expect(freshCode('key', [{ code: 'key-a' }])).toBe('key-b')
  expect(freshCode('key', Array.from({ length: 26 }, (_, n) => ({ code: `key-${String.fromCharCode(97 + n)}` })))).toBe('key-aa')
})
test('what travels is in order and trimmed', () => {
  expect(sent({ ...draft, name: ' 一期A ', days: ['2026-03-11', '2026-03-10'] })).toMatchObject({ name: '一期A', days: ['2026-03-10', '2026-03-11'], template: 'standard' })
})
test('a slot has places of its own until it has as many as the others', () => {
  const fewer = { ...draft, ...withPlaces(draft, '0310-0900', 3) }
  expect([fewer.exceptions, sizeOf(fewer, buildings, now).places]).toEqual([{ '0310-0900': 3 }, 279])
  expect(withPlaces(fewer, '0310-0900', draft.places).exceptions).toEqual({})
  expect(withUsualDay({ ...fewer, exceptions: { ...fewer.exceptions, '0311-0900': 0 } }, '2026-03-10').exceptions).toEqual({ '0311-0900': 0 })
})
test('what is set for a slot that is gone does not travel', () => {
  expect(exceptionsIn({ ...draft, days: ['2026-03-10'], exceptions: { '0310-0900': 3, '0311-0900': 3, '0310-0910': 3 } })).toEqual({ '0310-0900': 3 })
  expect(sent({ ...draft, template: 'care', exceptions: { '0909-0900': 1 } })).toMatchObject({ template: 'care', exceptions: {} })
})
test('the last minute that has begun still counts', () => expect([minutesUntil(61_000, 0), minutesUntil(60_000, 0), minutesUntil(1, 5)]).toEqual([2, 1, 0]))
