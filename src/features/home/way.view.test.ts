import { STEPS, type Step } from '@domain/movein/template'
import { aHome, inChinese, inEnglish, steps } from './home.testing'
import { wayOf } from './way.view'

const plain = { elder: false, unfolded: false }
const wordsOf = (items: readonly { words: unknown }[]) => items.map(({ words }) => words)

test('everything done at home folds into one line, what is left stays', () => {
  const way = wayOf(aHome(), inChinese, plain)
  expect(wordsOf(way.items)).toEqual(['线上 6 步已办完', '到场签到', '核对身份', '陪同验房', '房屋交接', '领钥匙'])
  expect(way).toMatchObject({ done: 6, all: 11 })
  expect(way.items[1]).toMatchObject({ state: 'now', aside: '明天 09:30' })
})

test('unfolded, each done step is there', () => {
  expect(wayOf(aHome(), inChinese, { ...plain, unfolded: true }).items).toHaveLength(12)
})

test('elder mode folds the steps to come into one line with their minutes', () => {
  const way = wayOf(aHome(), inChinese, { ...plain, elder: true })
  expect(way.items.at(-1)).toMatchObject({ words: '后面 4 步', aside: '共 63 分钟' })
})

test('a step that waits for what others have in hand says which; the rest is plain from the order', () => {
  const waiting = wayOf(aHome({ next: 'sign', steps: steps('sign', { review: 'waiting', book: 'later' }), visit: null }), inChinese, plain)
  expect(waiting.items.find(({ key }) => key === 'review')).toMatchObject({ aside: '审核中' })
  expect(waiting.items.filter(({ why }) => why).map(({ key, why }) => [key, why])).toEqual([['book', '资料审核之后可办']])
})

test('papers sent back are named at their step, in either language', () => {
  const view = aHome({ next: 'register', steps: steps('register', { register: 'missing' }), missing: [{ code: 'id', words: '身份证反面' }] })
  expect(wayOf(view, inChinese, plain).items.find(({ key }) => key === 'register')).toMatchObject({ state: 'missing', why: '身份证反面' })
  expect(wayOf(view, inEnglish, plain).items.find(({ key }) => key === 'sign')).toMatchObject({ words: 'Sign the agreement' })
})

test.each(STEPS)('the counts add up whatever is next (%s)', (next: Step) => {
  const way = wayOf(aHome({ next, steps: steps(next) }), inChinese, { ...plain, unfolded: true })
  expect(way.items.filter(({ folds }) => !folds)).toHaveLength(way.all)
  expect(way.done).toBeLessThanOrEqual(way.all)
})
