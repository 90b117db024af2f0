import { aCatalogue } from '@domain/testing/a-bill'
import { fees as words } from '@/copy/zh-CN/fees'
import { computedBy, finished, formOf, freshItem, itemNote, placeOf, previewOf, problemsAt, withItem } from './fees.view'

test('an item in a line', () => {
  expect(aCatalogue.map((item) => itemNote(item, words))).toEqual(['每平方米每月 2.80 元，预交 3 个月 · 领钥匙前 · 前期物业服务合同第六条', '每块 60.00 元，2 块', '300.00 元', '2000.00 元 · 押金', '480.00 元 · 自愿选用 · 选用时'])
  expect(itemNote({ ...aCatalogue[2]!, channels: ['card', 'cash'], from: '2026-03-01' }, words)).toBe('300.00 元 · 只收刷卡、现金 · 2026-03-01 起')
})
test('a home tried out: the sum to the fen, what may be chosen apart', () => {
  expect(previewOf(aCatalogue, '118.60', '2026-03-14')).toMatchObject({ totalFen: 341_624, offersFen: 48_000 })
  expect(previewOf(aCatalogue, '一百', '2026-03-14')).toBeUndefined()
})
test('an item is kept once it is whole', () => {
  const fresh = freshItem(aCatalogue)
  expect([fresh.code, finished(formOf(fresh))]).toEqual(['item-aa', undefined])
  const counted = computedBy({ ...fresh, name: ' 门禁卡 ' }, 'count')
  expect(finished({ item: counted, price: '20' })).toBeUndefined()
  expect(finished({ item: { ...counted, unit: '张', count: 2 } as never, price: '20' })).toMatchObject({ name: '门禁卡', price: 2000, unit: '张', count: 2 })
})
test('put in its place, or at the end; faults at their line', () => {
  expect(withItem(aCatalogue, { ...aCatalogue[0]!, name: 'x' }).map(({ name }) => name)[0]).toBe('x')
  expect(withItem(aCatalogue, freshItem(aCatalogue))).toHaveLength(6)
  expect(problemsAt([{ kind: 'free', at: 1 }, { kind: 'name-twice', at: 2 }], 1, words)).toEqual(['金额不能是 0'])
})
test('a room by its parts', () => expect([placeOf(' 3-2-1201 '), placeOf('1201')]).toEqual([['3', '2', '1201'], undefined]))
