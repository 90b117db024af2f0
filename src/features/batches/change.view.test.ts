import { usualBatch } from '@domain/batch/batch'
import { batchChange as words } from '@/copy/zh-CN/batch-change'
import { canMake, countsOf, isSame } from './change.view'

const draft = usualBatch('一期A', ['1'], '2026-03-10', 2, { name: '接待中心', address: '', latitude: 30, longitude: 120 }, 0)
const plan = { digest: '', problems: [], settled: [], slots: { added: 0, closed: 2, lowered: 0, raised: 1 }, moves: [], moved: 0, without: 0, linesClosed: 3, kept: 0 }

test('a change says what it does to slots and lines, without zeros', () => expect(countsOf(plan, words)).toEqual(['关闭 2 段', '加席 1 段', '3 户的候补会取消并通知']))
test('it is made only when everybody has a place and nothing is wrong', () => {
  expect(canMake(plan)).toBe(true)
  for (const given of [{ without: 1 }, { problems: ['DAYS' as const] }, { settled: ['keys' as const] }]) expect(canMake({ ...plan, ...given })).toBe(false)
})
test('the same batch written another way is the same', () => {
  expect(isSame(draft, { ...draft, days: [...draft.days].reverse(), exceptions: { '0909-0900': 4 } })).toBe(true)
  expect(isSame(draft, { ...draft, places: 11 })).toBe(false)
})
