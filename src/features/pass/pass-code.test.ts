import { createHmac } from 'node:crypto'
import { readPass, verdictOf } from '@domain/pass/pass'
import { passCodeAt } from './pass-code'

const serverHmac = (key: string, text: string) => createHmac('sha256', key).update(text).digest('hex')
const now = 1_773_451_700_000

test('what the phone makes, the server takes; a minute later it does not', () => {
  const { text } = passCodeAt('k'.repeat(32), 'yunxi_3-2-1201', now)
  const read = readPass(text)!
  expect(verdictOf(read, serverHmac, 'k'.repeat(32), now)).toBe('good')
  expect(verdictOf(read, serverHmac, 'k'.repeat(32), now + 60_000)).toBe('stale')
  expect(verdictOf(read, serverHmac, 'x'.repeat(32), now)).toBe('forged')
  expect(text.length).toBeLessThanOrEqual(120)
})
test('it changes every thirty seconds and counts down', () => {
  const first = passCodeAt('k', 'yunxi_3-2-1201', 60_000)
  expect(first).toMatchObject({ secondsLeft: 30, share: 1 })
  expect(passCodeAt('k', 'yunxi_3-2-1201', 89_999).text).toBe(first.text)
  expect(passCodeAt('k', 'yunxi_3-2-1201', 90_000).text).not.toBe(first.text)
})
