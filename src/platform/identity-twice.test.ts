import { sha256 } from 'js-sha256'
import { tailProof } from '@domain/offline/day-list'
import { at } from '@domain/testing/at'
import { answeredHere } from './answered-here'
import type { DayList } from './listed-day'

const hmac = (key: string, text: string) => sha256.hmac(key, text), homeId = 'home_yunxi_3-2-1201', now = at('2026-03-14 09:30')
const step = (name: string, needs: readonly string[]) => ({ step: name, name, nameEn: name, phase: 'visit', minutes: 5, needs })
/** The household arrived; two are wanted to look at its papers. */
const listWith = (home: object) => {
  const one = { home: '3-2-1201', label: '3栋 2单元 1201', way: 'w', done: ['checkin'], isPaidFirst: false, lacks: [], bring: [], houseType: '三室', owners: [{ no: 1, name: '王**', phone: '6207', isBound: true, proof: tailProof(hmac, 's', '3-2-1201', 'o1', '1218') }], proxies: [], visit: { slot: '0314-0900', day: '2026-03-14', from: '09:00', to: '09:30' }, seat: { state: 'arrived', at: now, lane: null, isAsked: false }, ...home }
  return { communityId: 'com_yunxi', day: '2026-03-14', at: now, head: { others: {}, batches: [] }, name: '小何', salt: 's', ticket: '', forms: {}, ways: { w: [step('checkin', []), step('identity', ['checkin']), step('inspect', ['identity'])] }, homes: new Map([['3-2-1201', one]]) } as unknown as DayList
}
const asked = (list: DayList, items: Parameters<typeof answeredHere>[1], name: string, input: object = {}) => answeredHere(list, items, now, { name, input: { homeId, ...input } }, new Map()).answer
const look = { ownerNo: 1, idTail: '1218' }, mine = [{ name: 'desk.identify' as const, input: { homeId, ...look }, at: now }]

test('the first of two is kept and opens nothing; the second is not this person\'s to make', () => {
  const list = listWith({ isFirstOfTwo: true })
  expect([asked(list, [], 'desk.identify', look), asked(list, mine, 'desk.identify', look), asked(list, mine, 'inspection.finish', { marks: {}, meters: {} })]).toMatchObject([{ ok: true }, { code: 'SAME_PERSON', data: { name: '小何' } }, { code: 'STEP_NOT_OPEN', data: { needs: ['identity'] } }])
  expect(asked(list, mine, 'desk.household')).toMatchObject({ value: { next: 'identity' } })
})
test('where somebody else looked before the list was taken, this person\'s is the second and the walk may begin', () => {
  const list = listWith({})
  expect([asked(list, [], 'desk.identify', look), asked(list, mine, 'desk.household')]).toMatchObject([{ ok: true }, { value: { next: 'inspect' } }])
})
