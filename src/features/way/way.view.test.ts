import { bookFirstTemplate } from '@domain/movein/book-first'
import { tenantTemplate } from '@domain/movein/tenant'
import type { Step } from '@domain/movein/template'
import { aWay, inChinese, inEnglish } from './way.testing'
import { detailsOf, noteOf, phaseProgress, phasesOf, restOf, streamCount, wholeCount, type Saying } from './way.view'

const stepIn = (view: ReturnType<typeof aWay>, called: Step) => view.steps.find(({ step }) => step === called)!
const said = (called: Step, saying: Saying = inChinese, view = aWay()) => Object.fromEntries(detailsOf(stepIn(view, called), view, saying).map(({ key, value }) => [key, value]))

test('phases and streams count what is done, and add up to the whole', () => {
  const view = aWay('checkin')
  expect(phasesOf(view, inChinese).map(({ words, done, all }) => `${words} ${done}/${all}`)).toEqual(['入住前 6/6', '入住当天 0/5', '入住后 0/2'])
  expect([streamCount(view.steps, 'service'), streamCount(view.steps, 'transfer'), wholeCount(view.steps)]).toEqual([{ done: 6, all: 10 }, { done: 0, all: 3 }, { done: 6, all: 13 }])
  expect(phaseProgress(phasesOf(view, inChinese))).toEqual({ done: 1, within: 0 })
})
test('a phase under way is filled by its share, a finished way wholly', () => {
  expect(phaseProgress(phasesOf(aWay('book'), inChinese))).toEqual({ done: 0, within: 4 / 6 })
  const all = aWay('notice', Object.fromEntries(aWay().steps.map(({ step }) => [step, 'done'])))
  expect(phaseProgress(phasesOf(all, inChinese))).toEqual({ done: 3, within: 0 })
})
test('a short way has only the phases it has', () => {
  expect(phasesOf(aWay('register', {}, tenantTemplate), inChinese).map(({ phase }) => phase)).toEqual(['before', 'day'])
})
test('a step says who answers for it, what it waits for, and what follows when it fails', () => {
  expect(noteOf(stepIn(aWay(), 'inspect'), inChinese)).toBe('工程部，专人陪同')
  expect(said('handover')).toMatchObject({ stream: '房产移交，开发商负责', papers: '《handover-sheet》', needs: '陪同验房、签入住协议（已办好）' })
  expect(said('review')).toMatchObject({ limit: '24 小时内办完', fails: '回到“登记资料”，补好再往下办' })
  expect(said('inspect').fails).toBe('在这一步改好、再看一遍，然后往下办')
  expect(said('notice')).not.toHaveProperty('fails')
  expect(said('notice')).not.toHaveProperty('needs')
})
test('the same in English, with departments in English', () => {
  expect(noteOf(stepIn(aWay(), 'inspect'), inEnglish)).toBe('Engineering, one of us goes with you')
  expect(said('review', inEnglish)).toMatchObject({ limit: 'done within 24 h', fails: 'Back to “Register”, then on from there' })
})
test('what a step\'s template names differently is said differently', () => {
  const view = aWay('book', {}, bookFirstTemplate)
  expect(said('book', inChinese, view).needs).toBe(bookFirstTemplate.steps.find(({ step }) => step === 'book')!.needs.map((need) => `${view.steps.find(({ step }) => step === need)!.name}（已办好）`).join('、'))
})
test.each([1, 5, 13, 17, 40])('a walk of %i steps is over within twelve seconds', (steps) => {
  expect(restOf(steps) * steps).toBeLessThanOrEqual(12_000)
  expect(restOf(steps)).toBeGreaterThan(0)
})
