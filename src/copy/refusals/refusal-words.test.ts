import { copy } from '../copy'
import { refusalWords, wordRefusals } from './refusal-words'

jest.mock('@/platform/language', () => ({ language: () => 'zh-CN', onLanguageChange: () => () => undefined }))

const gone = { code: 'NOTICE_UNKNOWN', data: {} } as const

test('what any operation may answer is always in words', () => {
  expect(refusalWords({ code: 'INTERNAL', data: { ref: 'a1' } })).toContain('a1')
})

test('a package brings its own sentences; until then, and for what only a newer server says, the person is asked to come back with the new version', () => {
  expect(refusalWords(gone)).toBe('小程序版本太旧，请关掉后重新打开。')
  wordRefusals(copy({ NOTICE_UNKNOWN: () => '这份通知已撤下。' }, { NOTICE_UNKNOWN: () => 'gone' }))
  expect(refusalWords(gone)).toBe('这份通知已撤下。')
})
