import type { MoneyRow } from '@domain/fees/money-day'
import { at } from '@domain/testing/at'
import { finance as words } from '@/copy/zh-CN/finance'
import { canClose, dayItems, rowLine, toConfirm } from './finance.view'

const row = (given: Partial<MoneyRow> = {}): MoneyRow => ({ homeId: 'home_yunxi_3-2-1201', home: '3-2-1201', kind: 'credit', how: 'cash', fen: 500, at: at('2026-03-14 09:30'), paper: 'SJ20260314-D001', reference: '7', by: '小何', why: '', isConfirmed: false, ...given })

test('the last seven days, today last and said so', () => {
  const items = dayItems({ words, language: 'zh-CN', now: at('2026-03-14 12:00') })
  expect([items.length, items[0]?.key, items[6]]).toEqual([7, '2026-03-08', { key: '2026-03-14', over: '今天', number: '14', under: '3月' }])
})
test('a row in words: what came, what was taken back and why', () => {
  expect(rowLine(row(), words)).toMatchObject({ title: '3-2-1201　¥5.00', note: '09:30 · 现金 · SJ20260314-D001 · 小何', pill: '待确认', tone: 'amber' })
  expect(rowLine(row({ kind: 'reversal', fen: -500, why: '记错' }), words)).toMatchObject({ title: '3-2-1201　−¥5.00', note: '09:30 · 冲销 现金 · SJ20260314-D001 · 小何 · 记错', pill: '冲销' })
})
test('what is to be confirmed is sent household by household, twenty at once', () => {
  const many = Array.from({ length: 25 }, (_, i) => row({ paper: `SJ-${i}` }))
  expect(toConfirm([...many, row({ homeId: 'home_yunxi_1-1-1', paper: 'SJ-x' }), row({ isConfirmed: true }), row({ kind: 'refund' })]).map(({ homeId, receipts }) => [homeId.slice(-3), receipts.length])).toEqual([['201', 20], ['201', 5], ['1-1', 1]])
})
test('a day is closed once it is over, confirmed and not closed yet', () => {
  expect([canClose({ isOver: true, unconfirmed: 0, closing: null }), canClose({ isOver: false, unconfirmed: 0, closing: null }), canClose({ isOver: true, unconfirmed: 1, closing: null })]).toEqual([true, false, false])
})
