import { inChinese, inEnglish } from './home.testing'
import { newsWords } from './news.view'

test('what is missing is said in the news', () => {
  expect(newsWords({ kind: 'review-returned', words: { missing: '购房合同第 3 页' } }, inChinese.words)).toEqual({ title: '资料还差一点', note: '购房合同第 3 页' })
})

test('a kind of a newer server still says that there is news', () => {
  expect(newsWords({ kind: 'something-new', words: {} }, inEnglish.words).title).toBe('There is news of your move-in')
  expect(newsWords({ kind: 'constructor', words: {} }, inChinese.words).title).toBe('您的入伙有新进展')
})
