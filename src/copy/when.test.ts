import { instantOf } from '@domain/kernel/calendar'
import { atWords, dayWords, nearDayWords, periodWords, spanWords, yearDateWords } from './when'

const now = instantOf('2026-03-13', '20:31')

test('a day is said with its weekday, in the order of each language', () => {
  expect(dayWords('2026-03-14', 'zh-CN')).toBe('3月14日 周六')
  expect(dayWords('2026-03-14', 'en')).toBe('Sat 14 Mar')
})

test('near days have names, far ones a date', () => {
  expect(['2026-03-12', '2026-03-13', '2026-03-14', '2026-03-15', '2026-03-16'].map((day) => nearDayWords(day, now, 'zh-CN'))).toEqual(['昨天', '今天', '明天', '后天', '3月16日'])
  expect(nearDayWords('2026-03-14', now, 'en')).toBe('Tomorrow')
})

test('a moment of today is a time, of another day a day and a time, of another year says the year', () => {
  expect(atWords(now - 60_000, now, 'zh-CN')).toBe('20:30')
  expect(atWords(instantOf('2026-03-01', '09:00'), now, 'zh-CN')).toBe('3月1日 09:00')
  expect(atWords(instantOf('2025-12-31', '09:00'), now, 'zh-CN')).toBe('2025年12月31日 09:00')
  expect(atWords(instantOf('2025-12-31', '09:00'), now, 'en')).toBe('31 Dec 2025 09:00')
})

test('a span has one dash', () => expect(spanWords('09:30', '10:00')).toBe('09:30–10:00'))

test('a period names its month once', () => {
  expect([periodWords('2026-03-09', '2026-03-18', 'zh-CN'), periodWords('2026-03-28', '2026-04-02', 'zh-CN'), periodWords('2026-03-09', '2026-03-09', 'zh-CN'), periodWords('', '', 'zh-CN')]).toEqual(['3月9–18日', '3月28日–4月2日', '3月9日', ''])
  expect(periodWords('2026-03-09', '2026-03-18', 'en')).toBe('9–18 Mar')
  expect([periodWords('2026-03-17', '2027-03-17', 'zh-CN'), yearDateWords('2026-03-07', 'en')]).toEqual(['2026年3月17日–2027年3月17日', '7 Mar 2026'])
})
