import { clashes, keyed, mergeRecords, stamped } from '@domain/forms/merge-records'
import { registration as words } from '@/copy/zh-CN/registration'
import { clashNames, newLineKey, withKeys, withMine } from './draft.view'
import { completeFields, sentBack } from './registration.view'
import { aRecord } from './registration.testing'
import { problemsOfSaid, recordOf, sayable } from './take-down.view'

const resident = (over = {}) => ({ name: '王小满', idKind: 'id-card' as const, idNumber: '', phone: '', relation: '子女', ...over })

test('a new line gets a key of its own, later ones after earlier ones; those that have one keep it', () => {
  const record = withKeys(aRecord({ residents: [resident({ key: 'k1' }), resident()] }), 1_800_000_000_000, () => 0.5)
  expect(record.residents.map(({ key }) => key)).toEqual(['k1', newLineKey(1_800_000_000_000, () => 0.5)])
  expect(newLineKey(1_800_000_000_001, () => 0) > newLineKey(1_800_000_000_000, () => 0.99)).toBe(true)
  expect(newLineKey(Date.now())).toMatch(/^[0-9a-z]{1,16}$/)
})
test('what two phones changed is named in a person’s words, and this phone’s own can be put back', () => {
  const base = keyed(aRecord()), mine = stamped(base, { ...base, mailAddress: '甲', emergencyPhone: '13900000000' }, 10), theirs = stamped(base, { ...base, mailAddress: '乙' }, 20)
  const found = clashes({}, mine, theirs), merged = mergeRecords(mine, theirs)
  expect(clashNames(found, words)).toEqual(['通讯地址'])
  expect([merged.mailAddress, withMine(merged, found, 30).mailAddress, withMine(merged, found, 30).emergencyPhone]).toEqual(['乙', '甲', '13900000000'])
})
test('a number is looked at as soon as it is long enough, not before', () => {
  const at = (over: Parameters<typeof aRecord>[0]) => completeFields(aRecord({ idNumber: '', phone: '', emergencyPhone: '', ...over }))
  expect(at({ emergencyPhone: '1391234567' })).toEqual([])
  expect(at({ emergencyPhone: '139 1234 5678', idNumber: '11010519491231002X' })).toEqual(['emergencyPhone', 'idNumber'])
  expect(at({ idKind: 'passport', idNumber: 'E12345678901234567' })).toEqual([])
  expect(at({ vehicles: [{ plate: '浙A1234', model: '' }, { plate: '浙A12345', model: '' }], residents: [resident({ phone: '13912345678' })] })).toEqual(['residents.0.phone', 'vehicles.1.plate'])
})
test('what the reviewer said stands at its field until that is changed', () => {
  const view = { missing: [{ code: 'mailAddress', words: '请写到门牌号' }], returnedAt: 50 }
  expect([sentBack(view, aRecord(), 'mailAddress'), sentBack(view, aRecord(), 'phone')]).toEqual(['请写到门牌号', undefined])
  expect([sentBack(view, aRecord({ stamps: { mailAddress: 40 } }), 'mailAddress'), sentBack(view, aRecord({ stamps: { mailAddress: 60 } }), 'mailAddress')]).toEqual(['请写到门牌号', undefined])
})
test('on the telephone what was not said may be missing, what was said must be right', () => {
  const today = '2026-03-07'
  expect(problemsOfSaid({}, today)).toEqual([])
  expect(problemsOfSaid({ emergencyPhone: '1391234567', mailAddress: '' }, today)).toEqual([{ field: 'emergencyPhone', code: 'PHONE_SHORT', missing: 1 }])
  expect(recordOf({ mailAddress: '甲' })).toMatchObject({ mailAddress: '甲', consentsToIdData: false })
  expect(sayable({ residents: [resident()], phone: '1' })).toEqual({ residents: [resident()], phone: '1' })
})
