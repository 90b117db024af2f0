import { registration as english } from '@/copy/en/registration'
import { registration as words } from '@/copy/zh-CN/registration'
import { changed, coOwnersLeft, isOpen, maskedId, maskedPhone, problemsIn, problemWords, topicOf, TOPICS, topicSummary } from './registration.view'
import { aRecord, aRegistration } from './registration.testing'

test('every field of the record belongs to the topic that shows it', () => {
  expect(['idNumber', 'phone', 'mailAddress', 'emergencyPhone', 'residents.0.name', 'vehicles.1.plate', 'confirmsFees', 'consentsToIdData'].map(topicOf)).toEqual(['self', 'contact', 'contact', 'contact', 'residents', 'vehicles', 'check', 'self'])
})

test('a complete record keeps nobody from going on', () => {
  expect(TOPICS.map((topic) => problemsIn(aRecord(), topic))).toEqual([[], [], [], []])
})

test('a short phone number says how many digits are missing, in both languages', () => {
  const [problem] = problemsIn(aRecord({ emergencyPhone: '1391234567' }), 'contact')
  expect(problem && problemWords(problem, words)).toBe('少 1 位，手机号是 11 位')
  expect(problem && problemWords(problem, english)).toBe('1 digit short of 11')
})

test('a consent not given asks for the tick, not for a text', () => {
  const [problem] = problemsIn(aRecord({ consentsToIdData: false }), 'self')
  expect(problem && problemWords(problem, words)).toBe('请勾选后继续')
})

test('own numbers are shown by their ends', () => {
  expect([maskedPhone('13812346207'), maskedPhone('138-1234-6207'), maskedPhone('110')]).toEqual(['138 **** 6207', '138 **** 6207', '110'])
  expect([maskedId('11010519491231002X'), maskedId('')]).toEqual(['····002X', ''])
})

test('a list is changed in one place, added to, taken from; the list before stays as it was', () => {
  const list = ['a', 'b']
  expect([changed(list, 1, 'c'), changed(list, 2, 'd'), changed(list, 0, null)]).toEqual([['a', 'c'], ['a', 'b', 'd'], ['b']])
  expect(list).toEqual(['a', 'b'])
})

test('co-owners are offered once, never the owner', () => {
  const view = aRegistration()
  expect(coOwnersLeft(view, 1, [])).toEqual(['陈静'])
  expect(coOwnersLeft(view, 1, ['陈静'])).toEqual([])
  expect(coOwnersLeft(view, 2, [])).toEqual(['王一宁'])
})

test('what the reviewer has is not changed', () => {
  expect((['none', 'returned', 'waiting', 'accepted'] as const).map(isOpen)).toEqual([true, true, false, false])
})

test('each topic is summed up in words', () => {
  const one = { name: '陈静', idKind: 'id-card' as const, idNumber: '', phone: '', relation: '配偶' }
  expect(TOPICS.map((topic) => topicSummary(aRecord({ residents: [one] }), topic, words))).toEqual(['填好了', '填好了', '还有 1 人', '没有车'])
})
