import { addressOf, openPage } from './navigate'

const mockWent: [string, string][] = []
let mockDepth = 1
let mockArrive: (() => void) | undefined
jest.mock('@tarojs/taro', () => {
  const go = (how: string) => ({ url }: { url: string }) => new Promise<void>((resolve) => { mockWent.push([how, url]); mockArrive = resolve })
  return { __esModule: true, default: { getCurrentPages: () => ({ length: mockDepth }), navigateTo: go('navigateTo'), redirectTo: go('redirectTo') } }
})

beforeEach(() => { mockWent.length = 0; mockDepth = 1 })

test('params are written so that the page reads the same texts', () => {
  expect(addressOf('pages/launch/index')).toBe('/pages/launch/index')
  const url = addressOf('pages/launch/index', { home: 'home_1', words: '3栋&2', nothing: undefined, no: 0 })
  expect(Object.fromEntries(new URLSearchParams(url.split('?')[1]))).toEqual({ home: 'home_1', words: '3栋&2', no: '0' })
})

test('a second tap before the page has come opens nothing', async () => {
  const first = openPage('pages/launch/index')
  await openPage('pages/launch/index')
  expect(mockWent).toHaveLength(1)
  mockArrive?.()
  await first
  const next = openPage('pages/launch/index')
  expect(mockWent).toHaveLength(2)
  mockArrive?.()
  await next
})

test('the eleventh page takes the place of the tenth: WeChat would open none', async () => {
  mockDepth = 10
  const opened = openPage('pages/launch/index')
  mockArrive?.()
  await opened
  expect(mockWent).toEqual([['redirectTo', '/pages/launch/index']])
})
