import { file as english } from '@/copy/en/file'
import { file as words } from '@/copy/zh-CN/file'
import type { Moment } from '@domain/dossier/household-file'
import { contractWords, filtersOf, momentsOf, momentWords, sizeWords, upkeepRows } from './file.view'

const at = Date.UTC(2026, 2, 14, 2), saying = { words, language: 'zh-CN' as const, now: at + 3600_000 }, inEnglish = { ...saying, words: english, language: 'en' as const }
const moment = (over: Partial<Moment>): Moment => ({ at, group: 'papers', what: 'paper-signed', of: 'handover-sheet', words: '签署《房屋交接单》', by: 'owner', ...over })
const timeline = [moment({}), moment({ group: 'money', what: 'paid', of: '99600', words: '' }), moment({ group: 'visit', what: 'arrived', words: '', by: 'staff' })]

test('a moment is told in words: money in yuan, the log in Chinese as it says itself, in English by its own words', () => {
  expect(timeline.map((one) => momentWords(one, saying))).toEqual(['签署《房屋交接单》', '交费 996.00 元', '到场签到'])
  expect(timeline.map((one) => momentWords(one, inEnglish))).toEqual(['Paper signed', 'Paid ¥996.00', 'Arrived and checked in'])
  expect(momentWords(moment({ what: 'guest-told', words: '报备客人' }), inEnglish)).toBe('guest told')
})
test('filters only for what there is, and each shows its own', () => {
  expect(filtersOf({ timeline })).toEqual([{ value: 'all', count: 3 }, { value: 'papers', count: 1 }, { value: 'money', count: 1 }, { value: 'visit', count: 1 }])
  expect(momentsOf({ timeline }, 'visit', saying)).toMatchObject([{ words: '到场签到', note: '服务中心', when: '10:00' }])
  expect(momentsOf({ timeline }, 'all', saying)).toHaveLength(3)
})
test('the next upkeep says when, why and by which rule', () => {
  const upkeep = [{ code: 'waterproof' as const, day: '2030-12-14', end: '2031-03-14', isDue: false, defect: 0, source: '条例' }, { code: 'leak-again' as const, day: '2026-03-14', end: '', isDue: true, defect: 2, source: '做法' }]
  expect(upkeepRows({ upkeep }, saying)).toMatchObject([{ title: '看一遍防水', when: '2030年12月14日起', source: '依据：条例', note: expect.stringContaining('保修到 2031年3月14日') }, { title: '复查修过的渗漏　问题 2', when: '该看了', isDue: true }])
})
test('sizes as people say them', () => expect([sizeWords(300), sizeWords(348_160), sizeWords(1_300_000)]).toEqual(['1 KB', '340 KB', '1.2 MB']))
test('the contract by its kind, and the days within which it delivers', () => {
  const contract = { contractKind: 'lease' as const, contractNo: 'YX-1', deliveryFrom: '2026-03-01', deliveryTo: '2026-03-31' }
  expect(contractWords(contract, saying)).toEqual(['租赁合同 YX-1', '约定交付 2026年3月1日至2026年3月31日'])
  expect(contractWords({ ...contract, contractKind: 'purchase', contractNo: '', deliveryFrom: null }, saying)).toEqual(['约定交付 2026年3月31日'])
  expect(contractWords({ ...contract, deliveryFrom: null, deliveryTo: null }, inEnglish)).toEqual(['Lease YX-1'])
})
