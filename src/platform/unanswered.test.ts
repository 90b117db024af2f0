import { startFinishing } from './finisher'
import { askKept, finishKept } from './unanswered'

const mockKept = new Map<string, unknown>()
const mockCall = jest.fn()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getAppBaseInfo: () => ({ language: 'zh_CN' }), getStorageSync: () => '',
    getStorage: async ({ key }: { key: string }) => { if (!mockKept.has(key)) throw new Error('data not found'); return { data: mockKept.get(key) } },
    setStorage: async ({ key, data }: { key: string; data: unknown }) => { mockKept.set(key, JSON.parse(JSON.stringify(data))) },
    removeStorage: async ({ key }: { key: string }) => { mockKept.delete(key) },
    cloud: { callFunction: (options: unknown) => mockCall(options) as unknown }
  }
}))

const seat = { homeId: 'home_yunxi_1-1-101', ledgerId: 'led_yunxi_a_1', slotId: '0314-0930' } as never
const book = () => askKept('booking:1', 'owner', 'booking.reserve', seat)
const idOf = (at: number) => (mockCall.mock.calls[at] as [{ data: { requestId: string } }])[0].data.requestId
const answers = (...list: (object | Error)[]) => list.forEach((one) => (one instanceof Error ? mockCall.mockRejectedValueOnce(Object.assign(one, { errCode: Number(one.message) })) : mockCall.mockResolvedValueOnce({ result: one })))
const lost = () => new Error('-504003')
const tooMany = () => new Error('-501003')

beforeEach(() => { mockKept.clear(); mockCall.mockReset(); jest.useFakeTimers({ now: Date.UTC(2026, 2, 7, 1) }) })
afterEach(() => jest.useRealTimers())
const ended = async <T>(work: Promise<T>): Promise<T> => { await jest.runAllTimersAsync(); return work }

test('what was answered leaves nothing behind', async () => {
  answers({ ok: true, value: { slot: '0314-0930' } })
  expect(await ended(book())).toEqual({ ok: true, value: { slot: '0314-0930' } })
  expect(mockKept.size).toBe(0)
  expect(await finishKept('booking:1')).toBeUndefined()
})

test('it lies on the phone before anything is sent', async () => {
  let wasKept = false
  mockCall.mockImplementationOnce(async () => { wasKept = mockKept.has('unanswered:booking:1'); return { result: { ok: true, value: { slot: null } } } })
  await ended(book())
  expect(wasKept).toBe(true)
})

test('sent away by a crowded cloud it comes back by itself, always with the one id', async () => {
  answers(tooMany(), tooMany(), lost(), tooMany(), { ok: true, value: { slot: '0314-0930' } })
  expect(await ended(book())).toMatchObject({ ok: true })
  expect(mockCall).toHaveBeenCalledTimes(5)
  expect(new Set([0, 1, 2, 3, 4].map(idOf)).size).toBe(1)
})

test('no answer at all: the screen opened again, even after WeChat was closed, learns what became of it', async () => {
  answers(lost(), lost(), lost())
  expect(await ended(book())).toMatchObject({ ok: false, code: 'UNREACHABLE' })
  let finish: typeof finishKept = finishKept
  jest.isolateModules(() => { finish = (jest.requireActual('./unanswered') as { finishKept: typeof finishKept }).finishKept })
  answers({ ok: true, value: { slot: '0314-0930' } })
  expect(await ended(finish('booking:1'))).toEqual({ name: 'booking.reserve', input: seat, outcome: { ok: true, value: { slot: '0314-0930' } } })
  expect(idOf(3)).toBe(idOf(0))
  expect(mockKept.size).toBe(0)
})

test('still no answer: it stays kept', async () => {
  answers(lost(), lost(), lost(), lost(), lost(), lost())
  await ended(book())
  expect(await ended(finishKept('booking:1'))).toMatchObject({ outcome: { code: 'UNREACHABLE' } })
  expect(mockKept.size).toBe(1)
})

test('tapped long ago, it is not done any more unasked', async () => {
  answers(lost(), lost(), lost())
  await ended(book())
  jest.setSystemTime(Date.now() + 11 * 60_000)
  expect(await finishKept('booking:1')).toBeUndefined()
  expect(mockCall).toHaveBeenCalledTimes(3)
  expect(mockKept.size).toBe(0)
})

describe('while the screen stays open', () => {
  const watched = (screen: string) => { const ended: unknown[] = []; return { ended, finisher: startFinishing(screen, (one) => ended.push(one.outcome), () => 0.5) } }

  test('it is asked again by itself, at a moment of the phone\'s own, until the end is known', async () => {
    const { ended, finisher } = watched('booking:1')
    answers(lost(), lost(), lost(), tooMany(), lost(), lost(), lost(), { ok: false, code: 'SLOT_FULL', data: { alternatives: [] } })
    void book()
    await jest.advanceTimersByTimeAsync(2_000)
    expect(mockCall).toHaveBeenCalledTimes(3)
    // Three tries end within two seconds, by chance; the next comes fifteen after the last of them.
    await jest.advanceTimersByTimeAsync(16_000)
    expect(mockCall.mock.calls.length).toBeGreaterThan(3)
    await jest.advanceTimersByTimeAsync(60_000)
    expect(ended).toEqual([{ ok: false, code: 'SLOT_FULL', data: { alternatives: [] } }])
    expect(new Set(mockCall.mock.calls.map((_, at) => idOf(at))).size).toBe(1)
    await jest.advanceTimersByTimeAsync(60_000)
    expect(mockCall).toHaveBeenCalledTimes(8)
    finisher.stop()
  })

  test('left, it asks no more; another screen\'s command is none of its own', async () => {
    const mine = watched('booking:1'), other = watched('booking:2')
    answers(lost(), lost(), lost())
    void book()
    await jest.advanceTimersByTimeAsync(2_000)
    mine.finisher.stop()
    await jest.advanceTimersByTimeAsync(60_000)
    expect(mockCall).toHaveBeenCalledTimes(3)
    expect([...mine.ended, ...other.ended]).toEqual([])
    other.finisher.stop()
  })

  test('nothing unanswered, nothing asked', async () => {
    const { ended, finisher } = watched('booking:1')
    await finisher.now()
    expect([ended, mockCall.mock.calls]).toEqual([[], []])
    finisher.stop()
  })
})
