import type { HouseholdView } from '@contract/desk'
import type { DayLine, DaySheet, HomeVisitView } from '@contract/visits'
import { addDays, clockAt } from '@domain/kernel/calendar'
import { launchMiniApp, type MiniApp } from './harness/mini-app'
import { totalOf } from './harness/set-data'

const DAYS = 60
const SLOTS = 20
const HOMES = 600
const first = '2026-03-14'
const days = Array.from({ length: DAYS }, (_, i) => addDays(first, i))
const times = Array.from({ length: SLOTS }, (_, i) => ({ id: `0314-${clockAt(480 + i * 30).replace(':', '')}`, from: clockAt(480 + i * 30), to: clockAt(510 + i * 30), left: 6, extra: 2, waiting: 0 }))
const states = [undefined, 'late', 'asked', 'arrived', 'missed'] as const
const row = (i: number): DayLine => { const state = states[i % states.length]; return { key: `${1 + (i % 9)}-${1 + (i % 3)}-${101 + i}`, name: '王**', tel: String(1000 + i), slot: Math.floor((i * SLOTS) / HOMES), ...(state ? { state } : {}), lane: 'phone', owed: ['sign', 'pay'] } }
const sheet: DaySheet = {
  communityName: '云溪里', day: first, kind: 'visit', kinds: ['visit'], days, duty: { expert: '周工', restArea: '一楼会客区' }, desk: 6,
  slots: times.map((slot) => ({ ...slot, capacity: 36, booked: 30, arrived: 6, expert: '周工' })), rows: Array.from({ length: HOMES }, (_, i) => row(i))
}
const homeId = 'home_yunxi_3-2-1201'
const household: HouseholdView = {
  homeId, ledgerId: 'led_yunxi_a_1', label: '3栋 2单元 1201', short: '3-2-1201', visit: null, arrivedAt: null, booking: { lane: null, isAsked: false, isLate: false, isOver: false, waiting: 0 },
  owners: [{ no: 1, name: '王**', phone: '6207', isBound: true }], steps: [], next: 'book', lacks: [{ step: 'book', code: 'NOT_BOOKED', words: '' }], bring: [], openDefects: 0, keyStep: 'take-out'
}
const visit: HomeVisitView = {
  homeId, ledgerId: 'led_yunxi_a_1', kind: 'visit', kinds: ['visit'], label: '3栋 2单元 1201', name: '王**', phones: ['6207'], status: 'open', isAllowed: true, held: null, changes: 0, changeLimit: 2, missed: null, wait: null, offer: null, walkIn: null,
  days: days.map((day) => ({ day, left: 120, extra: 40 })), day: first, slots: times, history: []
}
const answers: Readonly<Record<string, unknown>> = { 'visits.day': sheet, 'desk.household': household, 'visits.open': visit }

let app: MiniApp
beforeEach(() => { app = launchMiniApp({ answering: (_unit: unknown, { action }: { action: string }) => ({ ok: true, value: answers[action] }) }) })
afterEach(() => { expect(app.errors).toEqual([]); app.stop() })
const MOST = { calls: 3, bytes: 24 * 1024, nodes: 400 }
const expectWithin = ({ calls, bytes, nodes }: typeof MOST) => { expect(calls).toBeLessThanOrEqual(MOST.calls); expect(bytes).toBeLessThanOrEqual(MOST.bytes); expect(nodes).toBeLessThanOrEqual(MOST.nodes) }

test('a day of six hundred homes in twenty slots opens within the budget, and grows by a few rows', async () => {
  const page = await app.open('site/visits/index?communityId=com_yunxi')
  expectWithin(totalOf(page.crossings))
  expect(page.text()).toContain('08:00–08:30')
  const before = page.crossings.length
  await page.tap('#more-rows')
  expectWithin(totalOf(page.crossings.slice(before)))
})
test('another filter, and the choice among sixty days, cost no more than a page', async () => {
  const page = await app.open('site/visits/index?communityId=com_yunxi')
  let before = page.crossings.length
  await page.tap('#day-filter-late')
  expectWithin(totalOf(page.crossings.slice(before)))
  const home = await app.open(`staff/household/index?homeId=${homeId}`)
  before = home.crossings.length
  await home.tap('#visit-phone')
  expect(home.count('.ui-slot')).toBe(SLOTS)
  expect(home.count('.ui-day')).toBe(9)
  expectWithin({ ...totalOf(home.crossings.slice(before)), calls: 1 })
})
