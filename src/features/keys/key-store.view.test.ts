import type { KeyHomeRow } from '@contract/keys-store'
import { usualKeys } from '@domain/batch/batch'
import { expectedCounts } from '@domain/keys/key-issue'
import { instantOf } from '@domain/kernel/calendar'
import { keyStore as words } from '@/copy/zh-CN/key-store'
import { balanceRows, countsWords, filtersOf, lotSum, rowsDue, rowsWith, setNote, setsShown, setTone } from './key-store.view'

const now = instantOf('2026-03-14', '10:30'), saying = { words, language: 'zh-CN' as const, now }
const row = (given: Partial<KeyHomeRow> = {}): KeyHomeRow => ({ home: '2-1201', place: 'A柜 12', state: 'in', pieces: 13, lost: 0, with: '', since: null, wrong: [], ...given })
const short = [{ code: 'door', name: '入户门钥匙', expected: 5, counted: 4 }]

test('where it is, with whom and since when, what is wrong', () => {
  expect(setNote(row({ state: 'lent', with: '孙师傅', since: instantOf('2026-03-14', '09:10'), wrong: short, lost: 1 }), saying)).toBe('A柜 12　孙师傅　09:10　入户门钥匙少 1　遗失 1 件')
  expect(setNote(row({ state: 'missing', place: '' }), saying)).toBe('')
  expect([row({ state: 'missing' }), row({ wrong: short }), row(), row({ state: 'handing' }), row({ state: 'owner', wrong: short })].map(setTone)).toEqual(['red', 'red', 'pine', 'amber', 'plain'])
})
test('a filter is offered where there is something under it, and while it is chosen', () => {
  const homes = [row({ state: 'missing' }), row({ wrong: short })]
  expect(filtersOf(homes, 'lost', words).map(({ value, count }) => [value, count])).toEqual([['all', 2], ['missing', 1], ['wrong', 1], ['in', 1], ['lost', 0]])
  expect(setsShown(homes, 'wrong')).toEqual([homes[1]])
})
test('the balance by kind, a kind nobody names any more too', () => {
  const balance = { taken: { door: 5, old: 1 }, cabinet: { door: 1, old: 1 }, staff: {}, owner: { door: 3 }, lost: { door: 1 } }
  expect(balanceRows({ balance, kinds: usualKeys.slice(0, 1) }, words).map((one) => [one.words, one.note, one.cells.map(({ value }) => value)])).toEqual([['入户门钥匙', '遗失 1 件', [5, 1, 0, 3]], ['old', undefined, [1, 1, 0, 0]]])
  expect(countsWords({ door: -1, mailbox: 0 }, usualKeys, words)).toBe('入户门钥匙\u00a0-1')
})
test('a lot begins with what is due and is corrected home by home', () => {
  const due = rowsDue({ homes: [row({ state: 'missing' }), row({ home: '2-1202' })], kinds: usualKeys })
  expect(due).toEqual([{ home: '2-1201', counts: expectedCounts(usualKeys), place: '' }])
  const rows = rowsWith(due, [{ home: '2-1201', counts: { door: 4 }, place: 'B柜' }])
  expect([rows.length, lotSum(rows, usualKeys), lotSum(due, usualKeys)]).toEqual([1, { homes: 1, pieces: 4, differs: 1 }, { homes: 1, pieces: 13, differs: 0 }])
})
