import { DESK_METHODS } from '@domain/fees/fee-item'
import { till as words } from '@/copy/zh-CN/till'
import { amountOf, freshTaking, isSlip, linePairs, methodsOf, partTaken } from './till.view'

const line = { code: 'a', name: '物业费', arithmetic: '', fen: 500 }

test('what is due stands in the field; never more, never nothing', () => {
  expect(freshTaking({ dueFen: 341_624 }).amount).toBe('3416.24')
  expect([amountOf('3416.24', 341_624, words), amountOf('3416.25', 341_624, words), amountOf('0', 5, words), amountOf('', 5, words)]).toEqual([{ fen: 341_624 }, { error: '最多 3,416.24 元' }, { error: words.amountWrong }, {}])
})
test('a slip holds letters, digits and hyphens', () => expect(['0001', 'a-7', '', 'a b', '收据1'].map(isSlip)).toEqual([true, true, false, false, false]))
test('only channels that every line takes', () => {
  expect(methodsOf({ lines: [line, { ...line, channels: ['wechat', 'card', 'cash'] }, { ...line, channels: ['card'] }] }, DESK_METHODS)).toEqual(['card'])
  expect(methodsOf({ lines: [line] }, DESK_METHODS)).toEqual(DESK_METHODS)
})
test('the desk takes what was chosen while both are due, else the one that is', () => {
  const bill = (dueFen: number, left: number | null) => ({ dueFen, lines: [], isPending: false, deposit: left === null ? null : { dueFen: left } }) as unknown as Parameters<typeof partTaken>[0]
  expect([partTaken(bill(5, 3), 'deposit'), partTaken(bill(5, 3), 'bill'), partTaken(bill(0, 3), 'bill'), partTaken(bill(5, 0), 'deposit'), partTaken(bill(0, 0), 'bill'), partTaken(bill(0, null), 'deposit')]).toEqual(['deposit', 'bill', 'deposit', 'bill', undefined, undefined])
})
test('sums under the lines', () => {
  const view = { lines: [{ ...line, isDeposit: true }], totalFen: 500, dueFen: 200 } as unknown as Parameters<typeof linePairs>[0]
  expect(linePairs(view, words).map(({ words: said, fen }) => [said, fen])).toEqual([['物业费（押金）', 500], ['合计', 500], ['还差', 200]])
})
