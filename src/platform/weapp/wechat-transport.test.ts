import { weChatTransport } from './wechat-transport'

const mockCall = jest.fn()
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: { cloud: { callFunction: (options: unknown) => mockCall(options) as unknown } } }))

const envelope = { action: 'home.open', data: { homeId: 'home_1' }, requestId: 'req_1', client: { version: '0.1.0', language: 'zh-CN' } } as const
const attempt = (timeoutMs = 1000) => weChatTransport('owner', envelope, timeoutMs)

test('the envelope goes to the function of that unit, its result comes back', async () => {
  mockCall.mockResolvedValueOnce({ result: { ok: true, value: 7 } })
  expect(await attempt()).toEqual({ kind: 'answer', body: { ok: true, value: 7 } })
  expect(mockCall).toHaveBeenLastCalledWith({ name: 'owner', data: envelope })
})

test.each([
  ['no network', { errCode: -1, errMsg: 'cloud.callFunction:fail Error: request:fail' }, { kind: 'unreachable' }],
  ['a network failure without a code', { errMsg: 'cloud.callFunction:fail timeout' }, { kind: 'unreachable' }],
  ['the function ran out of time', { errCode: -504003, errMsg: 'cloud.callFunction:fail' }, { kind: 'unreachable' }],
  ['too many requests', { errCode: -501003, errMsg: 'cloud.callFunction:fail exceed request limit' }, { kind: 'busy' }],
  ['too many at once', { errCode: -501004, errMsg: 'cloud.callFunction:fail exceed concurrent request limit' }, { kind: 'busy' }],
  ['the platform has no instance for it yet', { errCode: -504002, errMsg: 'cloud.callFunction:fail errCode: -504002 ResourceLimitReached' }, { kind: 'busy' }],
  ['the system failed, before or after the work', { errCode: -501001, errMsg: 'cloud.callFunction:fail system error' }, { kind: 'unreachable' }],
  ['the function crashed', { errCode: -504002, errMsg: 'cloud.callFunction:fail', requestID: 'r-9' }, { kind: 'failed', ref: 'r-9' }],
  ['there is no such function', { errCode: -501000, errMsg: 'cloud.callFunction:fail' }, { kind: 'failed', ref: '-501000' }]
])('%s', async (_what, thrown, outcome) => {
  mockCall.mockRejectedValueOnce(thrown)
  expect(await attempt()).toEqual(outcome)
})

test('a reply that does not come in time is a lost one', async () => {
  mockCall.mockReturnValueOnce(new Promise(() => undefined))
  expect(await attempt(5)).toEqual({ kind: 'unreachable' })
})
