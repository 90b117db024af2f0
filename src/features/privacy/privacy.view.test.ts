import type { ConsentView, LookView, PrivacyView } from '@contract/privacy'
import { at } from '@domain/testing/at'
import { audit } from '@/copy/zh-CN/audit'
import { numbers } from '@/copy/zh-CN/numbers'
import { privacy as words } from '@/copy/zh-CN/privacy'
import { auditMoment, homeOf } from './audit.view'
import { isReasonGiven, numbersOf, personWords } from './numbers.view'
import { consentRow, heldRow, lookMoment, requestWords } from './privacy.view'

const saying = { words, language: 'zh-CN' as const, now: at('2026-03-14 12:00') }
const held = (given: Partial<PrivacyView['held'][number]>) => ({ kind: 'material' as const, name: '身份证', count: 2, since: at('2026-03-04 09:00'), until: '2026-08-29', deletedAt: null, ...given })
const consent = (given: Partial<ConsentView>): ConsentView => ({ purpose: 'profile', isMine: false, isGiven: false, at: null, withdrawnAt: null, isCurrent: true, ...given })
const look = (given: Partial<LookView>): LookView => ({ at: at('2026-03-14 09:00'), what: 'number', person: 'owner-1', field: 'phone', why: 'contact', who: '何', role: 'staff', words: '', ...given })

test('what is held says until when, or when it went', () => {
  expect([heldRow(held({}), saying).until, heldRow(held({ until: null }), saying).until, heldRow(held({ deletedAt: at('2026-03-10 03:00') }), saying).until]).toEqual(['8月29日删除', '长期', '3月10日已删除'])
  expect(heldRow(held({ until: '2027-01-02' }), saying).until).toBe('2027年1月2日删除')
})
test('a purpose offers only what can be done about it', () => {
  const row = (given: Partial<ConsentView>) => { const { note, can } = consentRow(consent(given), saying); return [note, can] }
  expect([row({}), row({ isGiven: true, isMine: true, at: at('2026-03-04 20:00') }), row({ isGiven: true, isMine: false, at: at('2026-03-04 20:00') }), row({ withdrawnAt: at('2026-03-05 08:00') }), row({ purpose: 'contact' }), row({ isGiven: true, isMine: true, at: 1, isCurrent: false })]).toEqual([
    ['未同意', 'agree'], ['3月4日 20:00 已同意', 'withdraw'], ['3月4日 20:00 已同意', 'agree'], ['3月5日 08:00 已撤回', 'agree'], ['不需要另行同意', null], ['说明有更新，请看过后重新同意', 'agree']
  ])
})
test('a look names surname and role, what of whom, and why', () => {
  const said = (given: Partial<LookView>) => { const { words: what, note } = lookMoment(look(given), saying, 'k'); return `${what} | ${note}` }
  expect(said({})).toBe('看了业主的手机号 | 何（工作人员） · 联系办理')
  expect(said({ why: 'other', words: '快递误送', person: 'resident-0', field: 'id' })).toBe('看了同住人的证件号码 | 何（工作人员） · 其他原因：快递误送')
  expect(said({ what: 'papers', person: '', field: '', why: '', who: '', role: 'left' })).toBe('审核了登记资料和照片 | 已离职人员')
})
test('a request says when it is carried out', () => {
  expect([requestWords({ request: null }, saying), requestWords({ request: { at: 1, dueAt: null } }, saying), requestWords({ request: { at: 1, dueAt: at('2026-03-21 12:00') } }, saying)]).toEqual([null, '已申请，办结七天后删除', '将于 3月21日 删除'])
})
test('the log in words, and rooms as people type them', () => {
  const row = { at: at('2026-03-14 09:00'), who: '小何', what: 'number-seen' as const, home: '3-2-1201', homeId: 'home_yunxi_3-2-1201', of: 'owner-1|phone', why: 'contact' as const, words: '', hash: 'ab' }
  expect(auditMoment(row, { ...saying, words: audit })).toMatchObject({ words: '查看号码 · 3-2-1201', note: '小何 · 联系办理', tone: 'pine' })
  expect(auditMoment({ ...row, what: 'deleted', who: '', why: null }, { ...saying, words: audit }).note).toBe('系统')
  expect([homeOf('3-2-1201'), homeOf('3栋2单元1201'), homeOf('3-2')]).toEqual(['3-2-1201', '3-2-1201', null])
})
test('a number is asked for with a reason; another one takes words', () => {
  const person = { of: 'resident' as const, no: 0, name: '小**', relation: '子女', phone: '', id: '····1238' }
  expect([numbersOf(person).map(({ field }) => field), personWords(person, numbers)]).toEqual([['id'], '同住人 小**（子女）'])
  expect([isReasonGiven(undefined, 'x'), isReasonGiven('contact', ''), isReasonGiven('other', ' 一 '), isReasonGiven('other', '核对')]).toEqual([false, true, false, true])
})
