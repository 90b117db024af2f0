import { communityIdPattern } from '@domain/kernel/ids'
import { setup as words } from '@/copy/zh-CN/setup'
import { buildingsOf, claimOf, feeCode, freshSetup, pointOf } from './setup.view'

const form = { ...freshSetup('req_m3x4-ab12cd34'), code: 'demo-setup-code', name: '周敏', community: '云溪里', company: '云溪物业', developer: '云溪置业', hotline: '0571-1', placeName: '服务中心', point: '30.2741，120.1551', perArea: '2.8' }

test('a point is latitude and longitude', () => {
  expect(pointOf('30.2741, 120.1551')).toEqual({ latitude: 30.2741, longitude: 120.1551 })
  expect([pointOf('120.1551, 30.2741'), pointOf('南门')]).toEqual([undefined, undefined])
})
test('buildings as people write them', () => expect(buildingsOf('1、2 3栋,5a 3')).toEqual(['1', '2', '3', '5A']))
test('a whole form is what the wire takes', () => {
  expect(form.id).toMatch(communityIdPattern)
  expect(claimOf(form, words)).toMatchObject({ missing: 0, input: { code: 'demo-setup-code', community: { place: { latitude: 30.2741 }, fees: [{ how: 'area-month', price: 280, months: 3 }] } } })
})
test('what is missing is counted', () => {
  expect(claimOf({ ...form, hotline: ' ', point: '' }, words)).toEqual({ missing: 2 })
  expect(claimOf({ ...form, fees: [{ code: feeCode(0), name: '水电', yuan: '' }] }, words)).toEqual({ missing: 1 })
})
