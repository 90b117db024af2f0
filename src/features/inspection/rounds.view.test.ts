import type { InspectionView, RoundView } from '@contract/inspection'
import { formFor, itemCount } from '@domain/inspection/form'
import { started } from '@domain/inspection/inspection'
import { rounds as words } from '@/copy/zh-CN/rounds'
import { goodsOf, leftOf, NO_ROUND, roundForm, roundWords, signersOf } from './rounds.view'

const form = formFor('三室两厅'), now = Date.UTC(2026, 2, 14, 2)
const view: InspectionView = { label: '3-2-1201', form, inspection: started(now, '周工'), meters: [], defects: [] }
const round = (over: Partial<RoundView> = {}): RoundView => ({ kind: 'safety', at: now, by: '周工', looked: 7, bad: [], links: [], ...over })

test('a re-inspection shows what is open, a pre-check the whole form, others their own', () => {
  expect(roundForm({ ...view, open: ['living:window'] }, 're-inspection').map(({ code, items }) => [code, items.map((item) => item.code)])).toEqual([['living', ['window']]])
  expect([itemCount(roundForm(view, 'pre-check')), itemCount(roundForm(view, 're-inspection'))]).toEqual([itemCount(form), 0])
  expect(roundForm(view, 'clean').map(({ name }) => name)).toEqual(['保洁', '备妥'])
})
test('what is left goes down with every answer', () => {
  const rooms = roundForm(view, 'visit'), all = leftOf(rooms, NO_ROUND)
  expect(leftOf(rooms, { ...NO_ROUND, marks: { [all[0]!]: 'bad' } })).toEqual(all.slice(1))
})
test('a round in a line: all fine, or what was not', () => {
  expect([roundWords(round(), words), roundWords(round({ bad: [{ key: 'safety:smoke', room: '安全', item: '烟雾报警器', words: '无电' }] }), words)]).toEqual(['7 项都正常', '安全 烟雾报警器（无电）；其余 6 项正常'])
})
test('goods begin with the community’s list, and stay as they were saved', () => {
  const listed = { ...view, goods: [{ name: '可视对讲', count: 1 }] }, saved = [{ name: '可视对讲', count: 0, condition: 'broken' as const, note: '' }]
  expect(goodsOf(listed)).toEqual([{ name: '可视对讲', count: 1, condition: 'fine', note: '' }])
  expect(goodsOf({ ...listed, inspection: { ...view.inspection, goods: saved } })).toBe(saved)
})
test('who has signed is said by side', () => expect([signersOf(view, words), signersOf({ ...view, signed: ['owner:2', 'staff'] }, words)]).toEqual(['还没有签', '已签：业主、验房人']))
