import type { HomePaperLine } from '@contract/library'
import { documents as words } from '@/copy/zh-CN/documents'
import { isToDo, marksRead, pageOf, shelvesOf, whenOf, withRead } from './documents.view'

const line = (over: Partial<HomePaperLine> = {}): HomePaperLine => ({ code: 'owners-covenant', name: '业主公约', classes: [2], use: 'read', step: 'sign', state: 'unread', at: null, canOpen: true, version: 1, keyClauses: [], explained: [], ...over })
const saying = { words, language: 'zh-CN' as const, now: Date.UTC(2026, 2, 14, 2) }

test('each paper stands once, in its first class; a search leaves what it names', () => {
  const papers = [line(), line({ code: 'prepaid-charges', name: '预交费用标准', classes: [1, 3] }), line({ code: 'charge-list', name: '入伙费用清单', classes: ['process'] })]
  expect(shelvesOf(papers, '').map(({ shelf, papers: on }) => [shelf, on.length])).toEqual([[1, 1], [2, 1], ['process', 1]])
  expect(shelvesOf(papers, '公约').map(({ shelf }) => shelf)).toEqual([2])
})
test('unread, renewed and unsigned papers are in the household’s hands; opening marks only what is asked to be read', () => {
  expect((['unread', 'renewed', 'read', 'to-sign', 'signed', 'to-give', 'made', 'later'] as const).filter((state) => isToDo(line({ state })))).toEqual(['unread', 'renewed', 'to-sign'])
  expect([line(), line({ state: 'read' }), line({ use: 'sign', state: 'to-sign' }), line({ use: 'record', state: 'made' })].map(marksRead)).toEqual([true, false, false, false])
})
test('what was told is read at once, in the version that was opened only', () => {
  expect(withRead([line(), line({ code: 'b', version: 2 })], [{ code: 'owners-covenant', version: 1 }, { code: 'b', version: 1 }], 9)).toMatchObject([{ state: 'read', at: 9 }, { state: 'unread' }])
})
test('the sheet has its own page, what is not there yet has none, and a time stands where there is one', () => {
  expect(pageOf(line(), 'h')).toEqual({ path: 'owner/agreement/index', params: { homeId: 'h', paper: 'owners-covenant' } })
  expect(pageOf(line({ code: 'handover-sheet' }), 'h')?.path).toBe('owner/handover/index')
  expect(pageOf(line({ canOpen: false }), 'h')).toBeUndefined()
  expect(whenOf(line(), saying)).toBeUndefined()
  expect(whenOf(line({ state: 'given', at: saying.now }), saying)).toMatch(/领取$/)
})
