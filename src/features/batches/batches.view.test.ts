import { usualBatch } from '@domain/batch/batch'
import { instantOf } from '@domain/kernel/calendar'
import { freshCode, sent, sizeOf, spanOf, toggled, withSpan } from './batches.view'

const place = { name: '接待中心', address: '', latitude: 30, longitude: 120 }
const buildings = [{ building: '1', homes: 48, taken: false }, { building: '2', homes: 60, taken: false }]
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
