import type { Collected } from './collected'

const mockKept = new Map<string, unknown>()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorage: async ({ key }: { key: string }) => { if (!mockKept.has(key)) throw new Error('data not found'); return { data: mockKept.get(key) } },
    setStorage: async ({ key, data }: { key: string; data: unknown }) => { mockKept.set(key, JSON.parse(JSON.stringify(data))) },
    removeStorage: async ({ key }: { key: string }) => { mockKept.delete(key) }
  }
}))

type Of<T> = T extends 'collected' ? typeof import('./collected') : typeof import('./outcomes.store')
/** The app as it is after it was closed and opened again: only what lies on the phone is left. */
const opened = <T extends 'collected' | 'outcomes.store'>(name: T): Of<T> => {
  let found: unknown
  jest.isolateModules(() => { found = jest.requireActual(`./${name}`) })
  return found as Of<T>
}
const homeId = 'home_yunxi_3-2-1201'
const one = (id: string): Collected => ({ id, report: { room: 'living', item: 'window', words: '渗水', severity: 'minor', photos: [], pin: null } })
beforeEach(() => mockKept.clear())

test('what a walk found outlasts the app, home by home, until it is sent', async () => {
  const before = opened('collected')
  before.collect(homeId, one('a'))
  before.collect(homeId, one('b'))
  before.collect('home_yunxi_1-1-101', one('c'))
  const after = opened('collected')
  expect([await after.collected.resume(homeId), after.collected.now(homeId).map(({ id }) => id)]).toEqual([true, ['a', 'b']])
  expect(await after.collected.resume(homeId)).toBe(false)
  after.collected.sent(homeId, after.collected.now(homeId).slice(0, 1))
  expect(after.collected.now(homeId).map(({ id }) => id)).toEqual(['b'])
  after.collected.sent(homeId, after.collected.now(homeId))
  expect([...mockKept.keys()]).toEqual(['draft:collected:home_yunxi_1-1-101'])
})
test('what was collected while the last was under way is not taken for sent', () => {
  const { collect, collected } = opened('collected')
  collect(homeId, one('a'))
  const sending = collected.now(homeId)
  collect(homeId, one('b'))
  collected.sent(homeId, sending)
  expect(collected.now(homeId).map(({ id }) => id)).toEqual(['b'])
})
test('repairs and looks not sent outlast the app too; what is settled is forgotten', async () => {
  const before = opened('outcomes.store')
  before.addFix(homeId, 1, { photo: 'cloud://a', src: 'wxfile://a', words: '' })
  before.addRecheck(homeId, 2, false)
  const after = opened('outcomes.store')
  await after.resumeOutcomes(homeId)
  expect(after.outcomesNow(homeId)).toEqual({ fixes: { 1: { photo: 'cloud://a', src: 'wxfile://a', words: '' } }, rechecks: { 2: false } })
  after.settleOutcomes(homeId, { fixes: [1], rechecks: [2] })
  expect(mockKept.size).toBe(0)
})
