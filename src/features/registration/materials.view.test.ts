import { isFileOfHome } from '@domain/documents/file-of-home'
import { registration as words } from '@/copy/zh-CN/registration'
import type { QueueItem } from '@/platform/upload-queue'
import { cloudPathOf, filesOf, photosOf, piecesIn, stillMissing, topicRows, unregistered, type Piece } from './materials.view'
import { aRecord, aRegistration } from './registration.testing'

const piece = (over: Partial<Piece>): Piece => ({ key: 'k1', src: 'blob:1', state: 'ready', progress: 1, ...over })
const none = () => [] as readonly Piece[]

test('an upload lies where the server looks for this home’s files, and nowhere else', () => {
  const path = cloudPathOf('home_yunxi_3-2-1201', 'id-card', 'req_abc123')
  expect(isFileOfHome(`cloud://env.bucket/${path}`, 'home_yunxi_3-2-1201')).toBe(true)
  expect(isFileOfHome(`cloud://env.bucket/${path}`, 'home_yunxi_3-2-1202')).toBe(false)
})

test('a paper’s files are those kept and those sent, each once, never more than nine', () => {
  expect(filesOf(['a', 'b'], [piece({ fileId: 'b' }), piece({ fileId: 'c' }), piece({ state: 'failed' })])).toEqual(['a', 'b', 'c'])
  expect(filesOf(Array.from({ length: 9 }, (_, i) => String(i)), [piece({ fileId: 'x' })])).toHaveLength(9)
})

test('what the cloud has, what is on its way and what failed stand side by side', () => {
  const photos = photosOf(['a', 'b'], [piece({ key: 'ka', src: 'blob:a', fileId: 'a' }), piece({ key: 'kc', src: 'blob:c', state: 'sending', progress: 0.5 }), piece({ key: 'kd', state: 'failed' })], words, () => undefined)
  expect(photos.map(({ key, state, src }) => [key, state, src])).toEqual([['a', 'ready', 'blob:a'], ['b', 'ready', undefined], ['kc', 'sending', 'blob:c'], ['kd', 'failed', 'blob:1']])
})

test('what is still missing is named: papers, topics, the check', () => {
  const record = aRecord({ emergencyPhone: '', confirmsFees: false })
  expect(stillMissing(aRegistration(), record, none, words)).toEqual({ names: ['身份证', '购房合同', '登记内容“联系方式”', '勾选核对'], isSending: false })
})

test('a picture on its way is waited for, not called missing', () => {
  const still = stillMissing(aRegistration(), aRecord(), (code) => (code === 'contract' ? [] : [piece({ state: 'sending' })]), words)
  expect(still).toEqual({ names: ['购房合同', '照片还在传'], isSending: true })
})

test('papers asked only of some never hold anyone up', () => {
  const [id, contract, letter] = aRegistration().materials
  const view = aRegistration({ materials: [{ ...id!, files: ['a'] }, { ...contract!, files: ['b'] }, letter!] })
  expect(stillMissing(view, aRecord(), none, words).names).toEqual([])
})

test('each topic row says what it comes to or how much is to correct', () => {
  expect(topicRows(aRecord({ mailAddress: '', emergencyName: '' }), words).map(({ fix }) => fix)).toEqual([0, 2, 0, 0])
})

test('a picture that waits for the signal says so; one that is sent counts as there before the cloud is told of it', () => {
  expect(photosOf([], [piece({ state: 'waiting' }), piece({ key: 'k2', fileId: 'x' })], words, () => undefined).map(({ state, veil }) => [state, veil])).toEqual([['waiting', words.waitingSignal], ['ready', undefined]])
  expect(stillMissing(aRegistration(), aRecord(), () => [piece({ fileId: 'x' })], words).names).toEqual([])
})

test('a conditional paper is asked when the record says so', () => {
  const lease = { code: 'lease', name: '租赁合同', note: '', required: false, when: 'tenant' as const, files: [] }
  const names = (over: Parameters<typeof aRecord>[0]) => stillMissing(aRegistration({ materials: [lease] }), aRecord(over), none, words).names
  expect([names({}), names({ applicant: 'tenant' })]).toEqual([[], ['租赁合同', '登记内容“本人”']])
})

test('the cloud is told of papers with new pictures only, all at once', () => {
  const item = (key: string, place: string, state: QueueItem['state']): QueueItem => ({ key, place, path: key, bytes: 1, cloudPath: key, state, progress: 1, tries: 0, ...(state === 'sent' ? { fileId: `f-${key}` } : {}) })
  const { materials } = aRegistration({ materials: [{ code: 'id-card', name: '身份证', note: '', required: true, files: ['f-a'] }, { code: 'contract', name: '购房合同', note: '', required: true, files: [] }] })
  const items = [item('a', 'id-card', 'sent'), item('b', 'contract', 'sent'), item('c', 'contract', 'waiting')]
  expect(unregistered(materials, items)).toEqual([{ code: 'contract', files: ['f-b'] }])
  expect(piecesIn(items, 'contract').map(({ state }) => state)).toEqual(['ready', 'waiting'])
})
