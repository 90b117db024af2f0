import { inChinese, inEnglish } from './home.testing'
import { newsWords } from './news.view'

test('what is missing is said in the news', () => {
  expect(newsWords({ kind: 'review-returned', words: { missing: '购房合同第 3 页' } }, inChinese.words)).toEqual({ title: '资料还差一点', note: '购房合同第 3 页' })
})

test('what happened to the visit is said with its times', () => {
  const said = (kind: string, more: Readonly<Record<string, string>> = {}) => newsWords({ kind, words: { when: '2026-03-14 09:00', ...more } }, inChinese.words).note
  expect(said('place-offered', { until: '2026-03-07 11:00' })).toBe('03-14 09:00 为您留到 03-07 11:00，请到预约里答复')
  expect(said('visit-moved', { before: '2026-03-13 10:00' })).toBe('03-13 10:00 改到 03-14 09:00，不合适可再改')
  expect([said('wait-over', { why: 'closed' }), said('wait-over', { why: 'passed' }), said('visit-released', { reason: '当日停电' })]).toEqual(['03-14 09:00 取消了', '03-14 09:00 没有空出来', '03-14 09:00，当日停电，可以再约'])
})
test('a kind of a newer server still says that there is news', () => {
  expect(newsWords({ kind: 'something-new', words: {} }, inEnglish.words).title).toBe('There is news of your move-in')
  expect(newsWords({ kind: 'constructor', words: {} }, inChinese.words).title).toBe('您的入伙有新进展')
})
