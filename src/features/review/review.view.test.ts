import type { ReviewRow } from '@contract/review'
import { review as words } from '@/copy/zh-CN/review'
import { firstReason, firstShotOf, isReady, returnable, rowState, shotsOf, stepped, turned, wordsFor, zoomed } from './review.view'

const materials = [
  { code: 'id-card', name: '身份证', required: true, sensitive: false, links: ['a', 'b'] }, { code: 'contract', name: '购房合同', required: true, sensitive: false, links: ['c'] }, { code: 'proxy-letter', name: '委托书', required: false, sensitive: false, links: [] }
]
const row = (over: Partial<ReviewRow>): ReviewRow => ({ homeId: 'h', label: '', name: '', kind: 'first', since: 0, dueAt: 1, isLate: false, isUrgent: false, stage: '初审', isMine: true, ...over })

test('papers and fields can be sent back, each with a reason and words for the owner', () => {
  const [id, , letter] = returnable({ materials }, words)
  expect(returnable({ materials }, words).map(({ code }) => code)).toEqual(['id-card', 'contract', 'proxy-letter', 'idNumber', 'phone', 'mailAddress', 'emergencyName', 'emergencyPhone', 'residents', 'vehicles'])
  expect([id && firstReason(id), letter && firstReason(letter)]).toEqual(['unclear', 'missing'])
  expect(id && wordsFor(id, 'expired', words)).toContain('身份证')
  expect([isReady([]), isReady([{ code: 'a', reason: 'other', words: ' ' }]), isReady([{ code: 'a', reason: 'other', words: '第 3 页' }])]).toEqual([false, false, true])
})
test('late before urgent before due; what was only changed is to be looked at', () => {
  expect([rowState(row({ isLate: true }), words, 'x').tone, rowState(row({ isUrgent: true }), words, 'x').tone, rowState(row({}), words, 'x').tone, rowState(row({ kind: 'seen' }), words, 'x').words]).toEqual(['red', 'red', 'amber', words.toSee])
})
test('pictures are turned by quarters, zoomed within bounds, gone through in a circle', () => {
  expect([turned(0), turned(270), zoomed(1, -1), zoomed(1, 1), zoomed(3, 1), stepped(2, 1, 3), stepped(0, -1, 3)]).toEqual([90, 0, 1, 1.5, 3, 0, 2])
  expect(shotsOf({ materials }).map(({ title }) => title)).toEqual(['身份证 1/2', '身份证 2/2', '购房合同 1/1'])
  expect([firstShotOf({ materials }, 'id-card'), firstShotOf({ materials }, 'contract')]).toEqual([0, 2])
})
