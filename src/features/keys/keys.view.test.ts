import type { KeysView } from '@contract/keys'
import { instantOf } from '@domain/kernel/calendar'
import { keys as words } from '@/copy/zh-CN/keys'
import { countedTotal, countRows, isCounted, keySteps, needsWords, piecesWords, startCounting, wrongWords } from './keys.view'

const kinds = [{ code: 'door', name: '入户门钥匙', note: '', count: 5 }, { code: 'card', name: '单元门禁卡', note: '', count: 3 }]
const view = (given: Partial<KeysView> = {}): KeysView => ({ label: '3栋 2单元 1201', name: '王**', kinds, step: 'first', total: 8, isOpen: true, needs: [], openDefects: 0, takenOut: { name: '李管家', at: instantOf('2026-03-14', '10:41') }, counts: [], signedAt: null, ...given })

test('five steps: behind us with who and when, now, later', () => {
  expect(keySteps(view(), words).map(({ state, words: said, note }) => [state, said, note])).toEqual([['done', '出柜', '10:41'], ['now', '第一人点', '现在'], ['later', '另一人再点', undefined], ['later', '业主点', undefined], ['later', '签收', undefined]])
  const counted = view({ step: 'owner', counts: [{ who: 'first', name: '李管家', at: instantOf('2026-03-14', '10:42'), counts: {}, isYou: true }, { who: 'second', name: '周工', at: instantOf('2026-03-14', '10:44'), counts: {}, isYou: false }] })
  expect(keySteps(counted, words).slice(1, 4).map(({ words: said, note }) => [said, note])).toEqual([['李管家点', '10:42'], ['周工再点', '10:44'], ['业主点', '现在']])
  expect(keySteps(view({ step: 'done' }), words).every(({ state }) => state === 'done')).toBe(true)
})
test('kinds are counted one after the other; only what is counted adds up', () => {
  const begun = startCounting(view())
  expect(countRows(view(), begun, []).map(({ isNow, cells }) => [isNow, cells[1]?.value])).toEqual([[true, ''], [false, '']])
  expect([countedTotal(view(), begun), isCounted(begun, view())]).toEqual([0, false])
  const one = { ...begun, at: 1 }
  expect([countedTotal(view(), one), countRows(view(), one, [])[0]?.cells[1]]).toEqual([5, { key: 'counted', value: 5, tone: 'pine', icon: 'check' }])
  expect(isCounted({ ...begun, at: 2 }, view())).toBe(true)
})
test('a kind that does not match is red', () => expect(countRows(view(), { counts: { door: 5, card: 2 }, at: 2 }, ['card'])[1]).toMatchObject({ tone: 'red', cells: [{ value: 3 }, { value: 2, tone: 'red' }] }))
test('a count that does not match stops its step and says by how many', () => {
  expect(keySteps(view({ step: 'second' }), words, true)[2]).toMatchObject({ state: 'blocked', note: '不符' })
  const row = (name: string, counted: number) => ({ code: name, name, expected: 3, counted })
  expect(wrongWords([row('门禁卡', 2)], words)).toEqual({ words: '门禁卡少 1 件，先不交', note: '应有 3，点到 2' })
  expect(wrongWords([row('门禁卡', 5)], words).words).toBe('门禁卡多 2 件，先不交')
  expect(wrongWords([row('门禁卡', 2), row('信箱钥匙', 1)], words)).toEqual({ words: '门禁卡、信箱钥匙对不上，先不交', note: '门禁卡应有 3，点到 2、信箱钥匙应有 3，点到 1' })
})
test('the whole set in a line', () => expect(piecesWords(view(), words)).toBe('入户门钥匙\u00a05　单元门禁卡\u00a03'))
test('what is needed first is named', () => expect(needsWords(view({ needs: ['inspect', 'handover'] }), words)).toBe('先办好：陪同验房、房屋交接'))
