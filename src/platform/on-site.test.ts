import { createHmac } from 'node:crypto'
import { passDayKey, passText } from '@domain/pass/pass'
import { tailProof, type DayListPage } from '@domain/offline/day-list'
import { at } from '@domain/testing/at'

const hmac = (key: string, text: string) => createHmac('sha256', key).update(text).digest('hex')
const storage = new Map<string, unknown>()
const mockStorage = storage
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {
  getStorage: async ({ key }: { key: string }) => { if (!mockStorage.has(key)) throw new Error('none'); return { data: mockStorage.get(key) } }, setStorage: async ({ key, data }: { key: string; data: unknown }) => { mockStorage.set(key, data) }, removeStorage: async ({ key }: { key: string }) => { mockStorage.delete(key) },
  arrayBufferToBase64: (buffer: ArrayBuffer) => Buffer.from(buffer).toString('base64'), base64ToArrayBuffer: (text: string) => new Uint8Array(Buffer.from(text, 'base64')).buffer
} }))
const mockAnswers: { next: (action: string) => unknown; asked: string[] } = { next: () => undefined, asked: [] }
jest.mock('./call', () => ({ callTogether: async (_unit: string, [first]: readonly [{ action: string }]) => { mockAnswers.asked.push(first.action); return mockAnswers.next(first.action) ?? { ok: false, code: 'UNREACHABLE', data: {} } } }))
const mockNow = { at: 0 }
jest.mock('./clock', () => ({ now: () => mockNow.at, onClockMoved: () => () => undefined }))
jest.mock('./network', () => ({ isOnline: async () => true, onNetworkChange: () => () => undefined }))
jest.mock('./upload', () => ({ upload: async () => ({ ok: false, code: 'UNREACHABLE', data: {} }) }))
jest.mock('./photo', () => ({ dropPhoto: () => undefined }))

import { dayList, takeDayList } from './offline-list'
import { offlineQueue } from './offline-store'
import { askOnSite, togetherOnSite } from './on-site'

const communityId = 'com_yunxi', homeId = 'home_yunxi_3-2-1201', day = '2026-03-14', key = 'k'.repeat(32), salt = 'salt'
const step = (name: string, needs: readonly string[]) => ({ step: name, name, nameEn: name, phase: 'visit', minutes: 5, needs })
const page = { day, at: at(`${day} 08:00`), key: 'list-key', salt, ticket: 't', name: '小何', head: { others: { '3-2-1301': '03150' }, batches: [{ name: '一期A', isToday: true }] }, forms: { 三室两厅: [{ code: 'living', name: '客厅', items: [{ code: 'wall', name: '墙面', standard: '', method: '', tools: '' }] }] }, ways: { w: [step('checkin', []), step('identity', ['checkin']), step('inspect', ['identity']), step('keys', ['inspect'])] },
  homes: [{ home: '3-2-1201', ledgerId: 'led', label: '3栋 2单元 1201', visit: { slot: '0314-0900', day, from: '09:00', to: '09:30' }, seat: { state: 'booked', at: 0, lane: null, isAsked: false }, owners: [{ no: 1, name: '王**', phone: '6207', isBound: true, proof: tailProof(hmac, salt, '3-2-1201', 'o1', '1218') }], proxies: [],
    key: passDayKey(hmac, key, day), way: 'w', done: [], isPaidFirst: false, lacks: [], bring: [], houseType: '三室两厅', inspection: null, defects: [], keys: null, keyKinds: [{ code: 'door', name: '入户门', count: 2 }] }], next: null } as unknown as DayListPage
const code = () => passText(hmac, key, 'yunxi_3-2-1201', mockNow.at)
const checkIn = { name: 'booking.checkIn', input: { homeId, ledgerId: 'led', slotId: '0314-0900' } } as const

beforeAll(async () => {
  mockNow.at = at(`${day} 09:05`) - 300_000
  mockAnswers.next = (action) => (action === 'offline.list' ? { ok: true, value: { ...page, at: at(`${day} 09:05`) } } : undefined)
  expect(await takeDayList(communityId)).toEqual({ ok: true })
  mockAnswers.next = () => undefined
})

test('the clock of this phone is five minutes slow: codes are checked by the cloud’s', async () => {
  expect(await askOnSite('desk.scan', { communityId, code: passText(hmac, key, 'yunxi_3-2-1201', at(`${day} 09:05`)) })).toMatchObject({ ok: true, value: { label: '3栋 2单元 1201', next: 'checkin' } })
  expect(await askOnSite('desk.scan', { communityId, code: code() })).toMatchObject({ code: 'PASS_STALE' })
  expect(await askOnSite('desk.scan', { communityId, code: passText(hmac, key, 'yunxi_3-2-1301', at(`${day} 09:05`)) })).toMatchObject({ code: 'NOT_TODAY', data: { day: '03-15' } })
})
test('a verdict takes well under 20 ms', async () => {
  const good = passText(hmac, key, 'yunxi_3-2-1201', at(`${day} 09:05`)), began = performance.now()
  for (let i = 0; i < 50; i++) await askOnSite('desk.scan', { communityId, code: good })
  expect((performance.now() - began) / 50).toBeLessThan(20)
})
test('found by room and by the phone’s tail', async () => {
  for (const text of ['3-2-1201', '3栋2单元1201室', '1201', '6207']) expect([text, await askOnSite('desk.find', { communityId, text })]).toMatchObject([text, { value: { rows: [{ homeId }] } }])
  expect(await askOnSite('desk.find', { communityId, text: '9-9-999' })).toMatchObject({ value: { rows: [] } })
})
test('arrival, identity, walk and keys follow each other, each kept once, at the cloud’s time', async () => {
  expect(await askOnSite('desk.identify', { homeId, ownerNo: 1, idTail: '1218' })).toMatchObject({ code: 'STEP_NOT_OPEN', data: { needs: ['checkin'] } })
  const [arrived, identified, shown] = await togetherOnSite(checkIn, { name: 'desk.identify', input: { homeId, ownerNo: 1, idTail: '9999' } }, { name: 'desk.household', input: { homeId } })
  expect([arrived?.ok, identified, shown]).toMatchObject([true, { code: 'ID_MISMATCH', data: { left: 4 } }, undefined])
  expect(await askOnSite('booking.checkIn', checkIn.input)).toMatchObject({ code: 'ALREADY_ARRIVED' })
  expect(await askOnSite('desk.identify', { homeId, ownerNo: 1, idTail: '1218' })).toMatchObject({ ok: true })
  expect(await askOnSite('inspection.note', { homeId, marks: { 'living:wall': 'bad' }, meters: { water: { reading: 312, photo: null } } })).toMatchObject({ value: { inspection: { marks: { 'living:wall': 'bad' }, finishedAt: null } } })
  expect(await askOnSite('inspection.finish', { homeId, marks: {}, meters: {} })).toMatchObject({ ok: true })
  expect(await askOnSite('keys.count', { homeId, counts: { door: 2 } })).toMatchObject({ code: 'KEYS_STEP' })
  expect(await askOnSite('keys.takeOut', { homeId })).toMatchObject({ value: { step: 'first' } })
  expect(await askOnSite('keys.count', { homeId, counts: { door: 1 } })).toMatchObject({ code: 'KEYS_MISMATCH' })
  expect(await askOnSite('keys.count', { homeId, counts: { door: 2 } })).toMatchObject({ value: { step: 'second' } })
  expect(await askOnSite('keys.count', { homeId, counts: { door: 2 } })).toMatchObject({ code: 'SAME_PERSON' })
  const { items } = offlineQueue.kept()
  expect(items.map(({ name }) => name)).toEqual(['booking.checkIn', 'desk.identify', 'desk.identify', 'inspection.merge', 'inspection.finish', 'keys.takeOut', 'keys.count'])
  // What was typed wrong counts later; what it was is not kept.
  expect([items[1]?.input, items[2]?.input]).toMatchObject([{ idTail: '0000', isTry: true }, { idTail: '1218' }])
  expect(items.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(items.every((item) => item.at === at(`${day} 09:05`))).toBe(true)
  expect(new Set(items.map(({ id }) => id)).size).toBe(7)
})
test('what the cloud took of it stays known here until a list is taken anew', async () => {
  mockAnswers.next = (action) => (action === 'offline.sync' ? { ok: true, value: { at: mockNow.at, results: offlineQueue.kept().items.map(({ id }) => ({ id, outcome: 'applied', code: '' })) } } : undefined)
  await offlineQueue.run()
  mockAnswers.next = () => undefined
  expect(offlineQueue.kept().items).toEqual([])
  expect(await askOnSite('booking.checkIn', checkIn.input)).toMatchObject({ code: 'ALREADY_ARRIVED' })
  expect(await askOnSite('desk.household', { homeId })).toMatchObject({ value: { next: 'keys', keyStep: 'second' } })
  mockAnswers.next = (action) => (action === 'offline.list' ? { ok: true, value: { ...page, at: at(`${day} 09:05`) } } : undefined)
  expect(await takeDayList(communityId)).toEqual({ ok: true })
  mockAnswers.next = () => undefined
  expect(await askOnSite('desk.household', { homeId })).toMatchObject({ value: { next: 'checkin', arrivedAt: null } })
})
test('what the list cannot tell is not made up', async () => {
  expect(await askOnSite('desk.household', { homeId: 'home_yunxi_9-9-901' })).toMatchObject({ code: 'UNREACHABLE' })
  expect(await askOnSite('tasks.tick', { homeId, step: 'safety' as never })).toMatchObject({ code: 'UNREACHABLE' })
})
test('whoever is locked out has no list any more, and the list of a day is gone the next', async () => {
  expect(await dayList(communityId)).toBeDefined()
  mockAnswers.next = (action) => (action === 'offline.list' ? { ok: false, code: 'FORBIDDEN', data: {} } : undefined)
  expect(await takeDayList(communityId)).toMatchObject({ code: 'FORBIDDEN' })
  expect([await dayList(communityId), [...storage.keys()].filter((one) => /list|page/.test(one))]).toEqual([undefined, []])
  mockAnswers.next = (action) => (action === 'offline.list' ? { ok: true, value: { ...page, at: at(`${day} 09:05`) } } : undefined)
  await takeDayList(communityId)
  mockNow.at += 24 * 3_600_000
  expect([await dayList(communityId), [...storage.keys()].filter((one) => /list|page/.test(one))]).toEqual([undefined, []])
})
afterAll(() => offlineQueue.stop())
