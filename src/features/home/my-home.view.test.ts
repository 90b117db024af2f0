import { instantOf } from '@domain/kernel/calendar'
import { aHome, inChinese } from './home.testing'
import { repairsOf, toLookAt } from './my-home.view'

const defect = (no: number, state: 'reported' | 'fixed' | 'passed', day: string) => ({ no, room: '厨房', item: '窗扇', words: '关不严', state, severity: 'minor' as const, deadline: instantOf(day) })

test('a finished repair waits for the owner’s eye, the oldest first, and is not counted as under repair', () => {
  const view = aHome({ defects: [defect(1, 'reported', '2026-03-22'), defect(2, 'fixed', '2026-03-24'), defect(3, 'passed', '2026-03-20')] })
  expect(toLookAt(view)?.no).toBe(3)
  expect(repairsOf(view, inChinese).map(({ no }) => no)).toEqual([1])
})

test('repairs come by deadline, and a late one says so', () => {
  const view = aHome({ defects: [defect(1, 'reported', '2026-03-22'), defect(2, 'reported', '2026-03-10')] })
  expect(repairsOf(view, inChinese)).toEqual([
    { no: 2, title: '厨房窗扇 关不严', aside: '过了 3月10日，在催', late: true },
    { no: 1, title: '厨房窗扇 关不严', aside: '在修，3月22日前', late: false }
  ])
})

test('nothing to repair, nothing shown', () => {
  expect(toLookAt(aHome())).toBeUndefined()
  expect(repairsOf(aHome(), inChinese)).toEqual([])
})
