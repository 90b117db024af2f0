import { sealed, unsealed } from './offline-seal'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: { arrayBufferToBase64: (buffer: ArrayBuffer) => Buffer.from(buffer).toString('base64'), base64ToArrayBuffer: (text: string) => new Uint8Array(Buffer.from(text, 'base64')).buffer } }))

const list = { homes: [{ label: '3栋 2单元 1201', name: '王**', emoji: '🔑' }], n: 1 }

test('what is sealed is read under its key only, and not when it was changed', () => {
  const text = sealed('key-a', list)
  expect(unsealed('key-a', text)).toEqual(list)
  expect(unsealed('key-b', text)).toBeUndefined()
  const bytes = Buffer.from(text, 'base64')
  bytes[40] = (bytes[40] ?? 0) ^ 1
  expect([unsealed('key-a', bytes.toString('base64')), unsealed('key-a', ''), unsealed('key-a', 'x')]).toEqual([undefined, undefined, undefined])
})
test('the same list is never sealed the same twice, and nothing of it can be read', () => {
  const [one, two] = [sealed('key-a', list), sealed('key-a', list)]
  expect(one).not.toBe(two)
  expect(Buffer.from(one, 'base64').toString('utf8')).not.toContain('1201')
})
test('a page of a day’s list is opened in a moment', () => {
  const text = sealed('key-a', { homes: Array.from({ length: 200 }, (_, n) => ({ ...list, n, words: '墙面平整'.repeat(60) })) }), began = Date.now()
  expect(unsealed('key-a', text)).toBeDefined()
  expect(Date.now() - began).toBeLessThan(1500)
})
