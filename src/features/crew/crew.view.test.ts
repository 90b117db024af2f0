import { crew as words } from '@/copy/zh-CN/crew'
import { canHire, dutyWords, freshHiring } from './crew.view'

test('duties in their own order; a manager is a manager', () => {
  expect(dutyWords({ duties: ['keys', 'desk'], isManager: false }, words)).toBe('前台、钥匙')
  expect(dutyWords({ duties: ['keys'], isManager: true }, words)).toBe('管理员')
  expect(dutyWords({ duties: [], isManager: false }, words)).toBe('还没有分工')
})
test('a place needs a name, a mobile number and something to do', () => {
  const he = { ...freshHiring, name: '小何', phone: '13900000002' }
  expect(canHire(he)).toBe(true)
  expect([canHire({ ...he, name: ' ' }), canHire({ ...he, phone: '1390000000' }), canHire({ ...he, duties: [] })]).toEqual([false, false, false])
  expect(canHire({ ...he, duties: [], isManager: true })).toBe(true)
})
