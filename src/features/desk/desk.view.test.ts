import type { HouseholdView } from '@contract/desk'
import type { TodayRow } from '@domain/movein/day-rows'
import { instantOf } from '@domain/kernel/calendar'
import { desk as words } from '@/copy/zh-CN/desk'
import { actionOf, dayRows, greeting, lackItems, nextCard, stepsAhead, stepToTick, verdictOf } from './desk.view'

const row = (given: Partial<TodayRow>): TodayRow => ({ homeId: 'home_yunxi_1-1-101', label: '1栋 1单元 101', name: '李**', from: '10:00', to: '10:30', day: '2026-03-14', stage: 'checkin', isBlocked: false, openDefects: 0, lane: null, isLate: false, isAsked: false, ...given })
const you = { name: '李管家' }
const at = (clock: string) => ({ words, language: 'zh-CN' as const, now: instantOf('2026-03-14', clock) })
const household = (given: Partial<HouseholdView>): HouseholdView => ({
  homeId: 'home_yunxi_3-2-1201', ledgerId: 'led_yunxi_a_1', label: '3栋 2单元 1201', short: '3-2-1201', visit: { slot: 's', day: '2026-03-14', from: '09:40', to: '10:10' }, arrivedAt: null, booking: { lane: null, isAsked: false, isLate: false, isOver: false, waiting: 0 },
  owners: [{ no: 1, name: '王**', phone: '6207', isBound: true }], steps: [], next: 'checkin', lacks: [], bring: [], openDefects: 0, keyStep: 'take-out', ...given
})
const step = (name: string, state: string) => ({ step: name, name, nameEn: name, phase: 'day', minutes: 1, state, needs: [] }) as unknown as HouseholdView['steps'][number]

test('greets by the time of day', () => expect([greeting(you, at('09:32')), greeting(you, at('15:00'))]).toEqual(['李管家，上午好', '李管家，下午好']))
test('who is on site comes before who is due; done at the end', () => {
  const rows = [row({ from: '09:00', stage: 'archive' }), row({ from: '09:40' }), row({ from: '10:00', stage: 'inspect', isBlocked: true })]
  expect(dayRows(rows, at('09:32')).map(({ from, state }) => [from, state])).toEqual([['09:40', 'later'], ['10:00', 'blocked'], ['09:00', 'done']])
  expect(nextCard(rows, at('09:32'))).toMatchObject({ from: '10:00', pill: '接着办' })
  expect(nextCard([row({ from: '09:40' })], at('09:32'))).toMatchObject({ pill: '还有 8 分钟', isLate: false })
  expect(nextCard([row({ from: '09:00' })], at('09:32'))).toMatchObject({ pill: '已过 32 分钟', isLate: true })
  expect(nextCard([row({ stage: 'archive' })], at('09:32'))).toBeUndefined()
})
test('a request, who is late and by which lane they come are said in words', () => {
  const rows = dayRows([row({ isAsked: true }), row({ isLate: true, lane: 'phone' }), row({ isLate: true, lane: 'urgent', stage: 'identity' })], at('10:20'))
  expect(rows.map(({ state, stateWords, name }) => [state, stateWords, name])).toEqual([['missing', '待确认', '李**'], ['missing', '迟到', '李**　电话'], ['now', '接着办', '李**　加急']])
  expect(actionOf(household({ steps: [step('checkin', 'now')], lacks: [{ step: 'book', code: 'NOT_CONFIRMED', words: '' }] }))).toBe('none')
})
test('the verdict is green with what is only to be signed, red with what stops', () => {
  expect(verdictOf(household({}), at('09:32'))).toMatchObject({ passed: true, words: '可以办理', homeNote: '王**　预约 09:40　早到 8 分钟' })
  expect(verdictOf(household({ lacks: [{ step: 'sign', code: 'NOT_SIGNED', words: '' }] }), at('09:32'))).toMatchObject({ passed: true, note: '《入住协议书》还没签' })
  expect(lackItems(household({ lacks: [{ step: 'checkin', code: 'OTHER_BATCH', words: '一期B|2026-03-16' }] }), at('09:32'))).toMatchObject([{ title: '今天不接待这个批次', note: '“一期B”，约在 3月16日', stops: true }])
  const stopped = household({ lacks: [{ step: 'review', code: 'RETURNED', words: '购房合同第 3 页' }, { step: 'checkin', code: 'OTHER_DAY', words: '2026-03-15' }] })
  expect(verdictOf(stopped, at('09:32'))).toMatchObject({ passed: false, words: '还差 2 样' })
  expect(lackItems(stopped, at('09:32')).map(({ title, note, stops }) => [title, note, stops])).toEqual([['资料还差：购房合同第 3 页', '请业主在手机上补好，交来就能审', true], ['约的不是今天', '约在 3月15日', true]])
  expect(actionOf(stopped)).toBe('none')
})
test('whoever is booked for another day is neither early nor late', () => {
  expect(verdictOf(household({ lacks: [{ step: 'checkin', code: 'OTHER_DAY', words: '2026-03-15' }], visit: { ...household({}).visit!, day: '2026-03-15' } }), at('09:40')).homeNote).toBe('王**　预约 09:40')
})
test('before its review a home is not sent to a booking that cannot be made', () => {
  const unbooked = { step: 'book', code: 'NOT_BOOKED', words: '' } as const
  const noteOf = (...lacks: HouseholdView['lacks']) => lackItems(household({ lacks }), at('09:32')).find(({ code }) => code === 'NOT_BOOKED')?.note
  expect([noteOf(unbooked), noteOf({ step: 'review', code: 'NOT_REGISTERED', words: '' }, unbooked)]).toEqual(['在下面“预约”里现场接待或代约', '资料审核后，业主自选，也可以代约'])
})
test('what is only to be signed does not count among what stops', () => {
  const both = household({ lacks: [{ step: 'book', code: 'NOT_BOOKED', words: '' }, { step: 'sign', code: 'NOT_SIGNED', words: '' }] })
  expect(verdictOf(both, at('09:32')).words).toBe('还差一样')
  expect(lackItems(both, at('09:32')).map(({ stops }) => stops)).toEqual([true, false])
})
test('with the keys handed over all is done; the way shows the last done step and what comes', () => {
  expect(verdictOf(household({ arrivedAt: 1, steps: [step('keys', 'done')] }), at('09:32'))).toMatchObject({ passed: true, words: '已办完', homeNote: '王**' })
  const way = stepsAhead(household({ steps: [step('notice', 'done'), step('register', 'done'), step('review', 'now'), step('sign', 'done'), step('aftercare', 'later')] }))
  expect([way.steps.map((one) => one.step), way.done, way.all]).toEqual([['register', 'review', 'sign'], 3, 4])
})
test('the next thing for the desk follows the way', () => {
  expect(actionOf(household({ steps: [step('checkin', 'now')] }))).toBe('checkIn')
  expect(actionOf(household({ steps: [step('checkin', 'done'), step('identity', 'now')] }))).toBe('identify')
  expect(actionOf(household({ steps: [step('identity', 'done'), step('inspect', 'blocked')] }))).toBe('inspect')
  const atCounter = household({ arrivedAt: 1, steps: [step('identity', 'done'), step('receive', 'now'), step('keys', 'later')] })
  expect([actionOf(atCounter), stepToTick(atCounter)?.step]).toEqual(['tick', 'receive'])
  expect(actionOf(household({ arrivedAt: 1, steps: [step('keys', 'done'), step('sign', 'done'), step('safety', 'now'), step('inspect', 'later')] }))).toBe('tick')
  expect(verdictOf(household({ arrivedAt: 1, steps: [step('keys', 'done'), step('inspect', 'now')] }), at('09:32')).words).not.toBe('已办完')
  expect(actionOf(household({ arrivedAt: 1, steps: [step('inspect', 'done'), step('sign', 'now'), step('handover', 'later')] }))).toBe('wait')
})
