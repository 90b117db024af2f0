import { homeView, inspectionView } from './ask'
import { askThenHome } from './ask-then-home'
import { askTogether } from './ask-together'
import { changeView, freshView, noteChange, noteView, onView, tellView } from './views'

const mockKept = new Map<string, unknown>()
const mockCall = jest.fn()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getAppBaseInfo: () => ({ language: 'zh_CN' }), getStorageSync: () => '',
    setStorage: async ({ key, data }: { key: string; data: unknown }) => { mockKept.set(key, data) },
    cloud: { callFunction: (options: unknown) => mockCall(options) as unknown }
  }
}))

type Sent = { readonly name: string; readonly data: { readonly action: string; readonly requestId: string; readonly then?: readonly { readonly action: string; readonly requestId: string }[] } }
const sent = (at: number) => (mockCall.mock.calls[at] as [Sent])[0]
const answers = (result: object) => mockCall.mockResolvedValueOnce({ result })
const homeId = 'home_yunxi_1-1-101'
const sealed = { homeId, counts: {}, strokes: '100,250 300,120', device: 'jest' } as never
const ended = async <T>(work: Promise<T>): Promise<T> => { await jest.runAllTimersAsync(); return work }
const out = () => askTogether('staff', { name: 'keys.takeOut', input: { homeId } as never }, { name: 'keys.count', input: { homeId, counts: {} } as never })

beforeEach(() => { mockKept.clear(); mockCall.mockReset(); jest.useFakeTimers({ now: Date.UTC(2026, 2, 7, 1) }) })
afterEach(() => jest.useRealTimers())

test('several are one call; each answer stands at its place', async () => {
  answers({ ok: true, value: 'out', then: [{ ok: false, code: 'KEYS_MISMATCH', data: { wrong: [] } }] })
  expect(await ended(out())).toMatchObject([{ ok: true, value: 'out' }, { code: 'KEYS_MISMATCH' }])
  expect(mockCall).toHaveBeenCalledTimes(1)
  expect([sent(0).name, sent(0).data.action, sent(0).data.then?.map(({ action }) => action)]).toEqual(['staff', 'keys.takeOut', ['keys.count']])
})
test('refused at the first, nothing is known of the second', async () => {
  answers({ ok: false, code: 'KEYS_STEP', data: { step: 'first' }, then: [] })
  expect(await ended(out())).toMatchObject([{ code: 'KEYS_STEP' }, undefined])
})
test('without an answer each keeps its id and is asked again with it; one that was answered gets a new one', async () => {
  mockCall.mockRejectedValue({ errCode: -504003 })
  expect(await ended(out())).toMatchObject([{ code: 'UNREACHABLE' }, undefined])
  const ids = ({ data }: Sent) => [data.requestId, data.then?.[0]?.requestId]
  const first = ids(sent(0))
  mockCall.mockReset()
  answers({ ok: true, value: 'out', then: [{ ok: false, code: 'BUSY', data: {} }] })
  await ended(out())
  expect(ids(sent(0))).toEqual(first)
  answers({ ok: true, value: 'out', then: [] })
  await ended(out())
  expect([ids(sent(1))[0] === first[0], ids(sent(1))[1] === first[1]]).toEqual([false, true])
})
test('the home page that came with a command’s answer is shown at once, kept, and fresh', async () => {
  const shown: unknown[] = [], stop = onView(homeView(homeId), (value) => shown.push(value))
  answers({ ok: true, value: 'taken', then: [{ ok: true, value: { next: 'archive' } }] })
  expect(await ended(askThenHome(homeId, 'keys.accept', sealed))).toMatchObject({ ok: true, value: 'taken' })
  stop()
  expect([shown, mockKept.get(`view:home:${homeId}`), freshView(homeView(homeId), 60_000)?.value]).toEqual([[{ next: 'archive' }], { next: 'archive' }, { next: 'archive' }])
})
test('what was refused, or lost, makes the home page ask for itself', async () => {
  noteView(homeView(homeId), 'before')
  answers({ ok: false, code: 'KEYS_STEP', data: { step: 'first' }, then: [] })
  await ended(askThenHome(homeId, 'keys.accept', sealed))
  expect(freshView(homeView(homeId), 60_000)).toBeUndefined()
})
test('a command that is answered after the page behind was asked for: what it did is put into that page, which nobody asks again', () => {
  type Walk = { readonly blocking: number }
  const name = inspectionView(homeId), shown: unknown[] = [], stop = onView(name, (value) => shown.push(value))
  changeView<Walk>(name, () => ({ blocking: 9 }))
  expect(shown).toEqual([])
  noteView(name, { blocking: 1 })
  changeView<Walk>(name, ({ blocking }) => ({ blocking: blocking - 1 }))
  stop()
  expect([shown, mockKept.get(`view:${name}`), freshView(name, 60_000)?.value]).toEqual([[{ blocking: 0 }], { blocking: 0 }, { blocking: 0 }])
})
test('a view is fresh for a while, and not after anything was done; what is told reaches only who still listens', () => {
  const shown: unknown[] = [], stop = onView('way', (value) => shown.push(value))
  tellView('way', 1)
  jest.setSystemTime(Date.now() + 59_000)
  expect(freshView('way', 60_000)?.value).toBe(1)
  jest.setSystemTime(Date.now() + 1_000)
  expect([freshView('way', 60_000), freshView('other', 60_000)]).toEqual([undefined, undefined])
  stop()
  tellView('way', 2)
  expect([shown, freshView('way', 60_000)?.value]).toEqual([[1], 2])
  noteChange()
  expect(freshView('way', 60_000)).toBeUndefined()
})
