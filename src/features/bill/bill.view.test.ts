import { bill as words } from '@/copy/zh-CN/bill'
import { at } from '@domain/testing/at'
import { canPayDeposit, depositNote, lineNote, receiptNote, refundRow, sums, toggled } from './bill.view'

const saying = { words, language: 'zh-CN' as const, now: at('2026-03-14 12:00') }

test('a line says how it was computed, what it is and until when', () => {
  expect(lineNote({ code: 'p', name: '物业费', arithmetic: '100.00 ㎡ × 2.80 元 × 3 个月', fen: 1, due: 'keys' }, words)).toBe('100.00 ㎡ × 2.80 元 × 3 个月 · 领钥匙前交')
  expect(lineNote({ code: 'd', name: '装修保证金', arithmetic: '', fen: 1, isDeposit: true }, words)).toBe('固定金额 · 押金，按约退还')
})
test('what is left is said only once something was paid', () => {
  expect(sums({ totalFen: 500, dueFen: 500 }, words).map(({ key }) => key)).toEqual(['total'])
  expect(sums({ totalFen: 500, dueFen: 0 }, words).map(({ key }) => key)).toEqual(['total'])
  expect(sums({ totalFen: 500, dueFen: 200 }, words).map(({ key, fen }) => [key, fen])).toEqual([['total', 500], ['paid', 300], ['left', 200]])
})
test('a receipt says when, how and whether finance confirmed it; a reversed one only that', () => {
  const one = { fen: 1, at: at('2026-03-14 09:30'), receipt: 'SJ-1', how: 'cash' as const, isConfirmed: true, isReversed: false }
  expect([receiptNote(one, saying), receiptNote({ ...one, isConfirmed: false }, saying), receiptNote({ ...one, isReversed: true }, saying)]).toEqual(['09:30 到账 · 现金 · 财务已确认', '09:30 到账 · 现金', '已冲销，不作凭证'])
})
test('a deposit is paid here from its day on, where WeChat is taken; held it says that it comes back', () => {
  const deposit = { lines: [], total: 500, from: '2026-04-01', dueFen: 500, heldFen: 0, isPending: false, isOpen: true, takesWeChat: true }
  expect(['2026-03-31', '2026-04-01'].map((today) => [canPayDeposit(deposit, today), depositNote(deposit, today, words)])).toEqual([[false, '2026-04-01 起收，要提前交请到服务中心'], [true, words.depositLater]])
  expect([canPayDeposit({ ...deposit, takesWeChat: false }, '2026-05-01'), canPayDeposit({ ...deposit, dueFen: 0 }, '2026-05-01'), depositNote({ ...deposit, dueFen: 0 }, '2026-05-01', words)]).toEqual([false, false, words.depositBack])
})
test('a refund in words, and an offer tapped on or off', () => {
  expect(refundRow({ no: 'rf', receipt: 'SJ', fen: 200_000, purpose: 'deposit', state: 'sent', at: at('2026-03-14 09:30'), paper: null }, saying)).toEqual({ title: '退款 ¥2,000.00', note: '退还押金 · 退款中 · 09:30' })
  const offers = [{ code: 'a', name: 'a', arithmetic: '', fen: 1, isChosen: true }, { code: 'b', name: 'b', arithmetic: '', fen: 1, isChosen: false }]
  expect([toggled(offers, 'b'), toggled(offers, 'a')]).toEqual([['a', 'b'], []])
})
