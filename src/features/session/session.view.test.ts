import type { SessionView } from '@contract/session'
import { communityIn, gateOf, keyOf } from './session.view'

const home = (homeId: string) => ({ homeId, label: homeId })
const session = (over: Partial<SessionView>): SessionView => ({ homes: [], crew: [], ...over })
const staff = { communityId: 'com_yunxi', name: '周晓', duties: ['desk' as const], isManager: false }

test('who is not known yet confirms a home', () => expect(gateOf(session({}))).toEqual({ kind: 'bind' }))

test('one home opens by itself', () => {
  expect(gateOf(session({ homes: [home('home_yunxi_3-2-1201')] }))).toMatchObject({ kind: 'go', to: { homeId: 'home_yunxi_3-2-1201' } })
})

test('a manager’s work is management, anyone else’s the desk', () => {
  expect(gateOf(session({ crew: [staff] }))).toMatchObject({ to: { kind: 'staff' } })
  expect(gateOf(session({ crew: [{ ...staff, isManager: true }] }))).toMatchObject({ to: { kind: 'manager' } })
})

test('several places are chosen from, unless one was open last', () => {
  const view = session({ homes: [home('home_yunxi_3-2-1201'), home('home_yunxi_1-1-101')], crew: [staff] })
  expect(gateOf(view)).toMatchObject({ kind: 'choose', homes: [{}, {}], work: [{}] })
  expect(gateOf(view, 'staff:com_yunxi')).toMatchObject({ kind: 'go', to: { kind: 'staff' } })
})

test('a place that is theirs no more is not opened again', () => {
  const view = session({ homes: [home('home_yunxi_3-2-1201'), home('home_yunxi_1-1-101')] })
  expect(gateOf(view, 'home_yunxi_9-9-901').kind).toBe('choose')
})

test('the card of another community asks to confirm a home there', () => {
  const view = session({ homes: [home('home_yunxi_3-2-1201')] })
  expect(gateOf(view, 'home_yunxi_3-2-1201', 'com_heyuan')).toEqual({ kind: 'bind' })
  expect(gateOf(view, undefined, 'com_yunxi')).toMatchObject({ kind: 'go' })
})

test('the community is read from a card, a scene and a scanned address, and from nothing else', () => {
  expect(communityIn('com_yunxi')).toBe('com_yunxi')
  expect(communityIn('c%3Dcom_yunxi')).toBe('com_yunxi')
  expect(communityIn('https://example.cn/#/pages/launch/index?c=com_yunxi&x=1')).toBe('com_yunxi')
  expect([communityIn(undefined), communityIn('hello'), communityIn('100%'), communityIn('telecom_yunxi'), communityIn('com_YUNXI')]).toEqual([undefined, undefined, undefined, undefined, undefined])
})

test('each place has its own key', () => {
  expect(keyOf({ kind: 'staff', communityId: 'com_yunxi', name: '' })).not.toBe(keyOf({ kind: 'manager', communityId: 'com_yunxi', name: '' }))
})
