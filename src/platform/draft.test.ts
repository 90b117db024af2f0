import { readDraft, saveDraft } from './draft'

const mockKept = new Map<string, unknown>()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorage: async ({ key }: { key: string }) => {
      if (!mockKept.has(key)) throw new Error('data not found')
      return { data: mockKept.get(key) }
    },
    setStorage: async ({ key, data }: { key: string; data: unknown }) => { mockKept.set(key, JSON.parse(JSON.stringify(data))) },
    removeStorage: async ({ key }: { key: string }) => { mockKept.delete(key) }
  }
}))

beforeEach(() => { mockKept.clear(); jest.useFakeTimers({ now: Date.UTC(2026, 2, 1) }) })
afterEach(() => jest.useRealTimers())

const days = (count: number) => count * 24 * 3600 * 1000

test('what was typed is there again, with when', async () => {
  await saveDraft('register:home_1', { name: '王一宁' })
  expect(await readDraft('register:home_1')).toEqual({ savedAt: Date.UTC(2026, 2, 1), value: { name: '王一宁' } })
  expect(await readDraft('register:home_2')).toBeUndefined()
})

test('after thirty days it is not only unread but gone', async () => {
  await saveDraft('register:home_1', { name: '王一宁' })
  jest.setSystemTime(Date.UTC(2026, 2, 1) + days(30))
  expect(await readDraft('register:home_1')).toBeDefined()
  jest.setSystemTime(Date.UTC(2026, 2, 1) + days(30) + 1)
  expect(await readDraft('register:home_1')).toBeUndefined()
  expect(mockKept.size).toBe(0)
})
