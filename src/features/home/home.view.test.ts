import type { HomeView } from '@contract/home'
import { DAY, instantOf } from '@domain/kernel/calendar'
import { STEPS } from '@domain/movein/template'
import { heroOf, isVisitApart, nextCard, visitFacts } from './home.view'
import { aHome, inChinese, inEnglish, steps } from './home.testing'

test('the visit card says when, where and what to bring, in both languages', () => {
  expect(nextCard(aHome(), inChinese)).toMatchObject({ title: '到场办入伙', pill: '明天', visit: { when: '3月14日 周六 09:30–10:00', where: '云溪里服务中心，南门会所一层', bring: '带身份证、购房合同，都要原件' } })
  expect(nextCard(aHome(), inEnglish)).toMatchObject({ title: 'Your move-in visit', pill: 'Tomorrow', visit: { when: 'Sat 14 Mar 09:30–10:00' } })
})

test.each(STEPS)('step %s has a card with a title', (next) => {
  expect(nextCard(aHome({ next, steps: steps(next) }), inChinese).title).not.toBe('')
})

test('papers sent back are named one by one', () => {
  const view = aHome({ next: 'register', missing: [{ code: 'contract', words: '购房合同第 3 页' }, { code: 'id', words: '身份证反面' }] })
  expect(nextCard(view, inChinese)).toMatchObject({ title: '补一下资料', missing: ['购房合同第 3 页', '身份证反面'] })
})

test('without a published notice the home waits for it instead of sending the owner nowhere', () => {
  const card = nextCard(aHome({ next: 'notice', steps: steps('notice'), visit: null }), inChinese)
  expect(card.title).toBe('等入户通知')
  expect(card.go).toBeUndefined()
})

test('a repair that keeps a family out is said with its count', () => {
  const defect = { no: 1, room: '厨房', item: '窗扇', words: '关不严', state: 'reported' as const, deadline: 0 }
  const view = aHome({ next: 'inspect', steps: steps('inspect', { inspect: 'blocked' }), defects: [{ ...defect, severity: 'blocking' }, { ...defect, no: 2, severity: 'minor' }] })
  expect(nextCard(view, inChinese)).toMatchObject({ title: '先修好，再交接', note: expect.stringContaining('1 处') as string })
})

test('a booked visit is not forgotten while something else comes first', () => {
  expect(isVisitApart(aHome({ next: 'pay' }))).toBe(true)
  expect(isVisitApart(aHome())).toBe(false)
  expect(isVisitApart(aHome({ next: 'identity', arrivedAt: inChinese.now }))).toBe(false)
})

test('the window is lit with the keys, and the days of living there begin with one', () => {
  expect(heroOf(aHome(), inChinese)).toEqual({ over: '云溪里　三室两厅　118.60 ㎡', name: '3栋 2单元 1201', window: 'outlined' })
  const lit = heroOf(aHome({ keysAt: instantOf('2026-03-13', '11:48') }), { ...inChinese, now: instantOf('2026-03-13', '23:50') })
  expect(lit).toMatchObject({ over: '云溪里　入住第 1 天', window: 'lit' })
  expect(heroOf(aHome({ keysAt: inChinese.now - 6 * DAY }), inChinese).over).toBe('云溪里　入住第 7 天')
  expect(heroOf(aHome(), inEnglish).name).toBe('3-2-1201')
})

test('an offer, a line and a request are said beside the visit, or in the step to book', () => {
  const until = inChinese.now + 3_600_000
  const said = (turn: HomeView['turn']) => [visitFacts(aHome({ turn }), inChinese)?.turn, nextCard(aHome({ next: 'book', steps: steps('book'), visit: null, turn }), inChinese).note]
  expect([said({ kind: 'offered', until }), said({ kind: 'waiting' })]).toEqual([['候补轮到您，保留到 21:06', '候补轮到您，保留到 21:06'], ['还在排候补', '还在排候补']])
  expect([visitFacts(aHome({ turn: { kind: 'asked' } }), inEnglish)?.turn, said(null)]).toEqual(['To be confirmed', [undefined, inChinese.words.card.book.note]])
})
