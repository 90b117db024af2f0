/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { valueOf, type Person } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { demoOwner } from './harness/demo-owner'
import { inTown } from './harness/in-town'
import type { Phone } from './harness/phone'

const homeId = people.owner.home

/** The line on the pages that ship: a number at the desk, a desk that calls, the owner's own place, the board on the wall. */
describe('the line', () => {
  const town = inTown()
  let desk: Person, staff: Phone, mine: Phone, anyone: Phone, boss: Phone

  beforeAll(async () => {
    await demoOwner(town)
    desk = await town.person(people.staff)
    ;[staff, mine, anyone, boss] = await town.phones(people.staff, people.owner, 'wx-passer-by', people.manager)
  })

  test('nobody is in line yet: the owner is told how it begins, the board that nobody was called', async () => {
    expect((await mine.start(`household/queue/index?homeId=${homeId}`)).text()).toContain('您还没有取号')
    expect((await anyone.start(`household/calls/index?communityId=${COMMUNITY}`)).text()).toContain('还没有叫号')
  })

  test('the desk gives the household a number, and the owner sees its place', async () => {
    const page = await staff.start(`site/queue/index?homeId=${homeId}`)
    await page.tap('#take-for-desk')
    await page.tap('#queue-take')
    expect(page.text()).toContain('已取号 A001')
    expect(page.text()).toContain('未预约')
    const place = await mine.start(`household/queue/index?homeId=${homeId}`)
    expect(place.text()).toContain('A001')
    expect(place.text()).toContain('下一位就是您')
    expect(place.text()).toContain('窗口还没有开')
    await place.tap('#queue-tell')
    expect(place.has('#queue-tell')).toBe(false)
  })

  test('a colleague sits down and calls; the owner and the board say where to go', async () => {
    const page = await staff.start(`site/queue/index?communityId=${COMMUNITY}`)
    await page.fire('#desk-no', 'input', { value: '2' })
    await page.tap('#desk-sit')
    await page.tap('#desk-call')
    expect(page.text()).toContain('已叫，等他过来')
    await page.tap('#desk-again')
    expect(page.text()).toContain('叫过 2 次')
    expect((await mine.start(`household/queue/index?homeId=${homeId}`)).text()).toContain('请到 2 号窗口')
    const board = await anyone.start(`household/calls/index?communityId=${COMMUNITY}`)
    expect(board.text()).toContain('A001')
    expect(board.text()).toContain('2 号窗口')
  })

  test('skipped, it comes back with its number; served, it goes on to the keys and its owner leaves', async () => {
    const page = await staff.start(`site/queue/index?communityId=${COMMUNITY}`)
    await page.tap('#desk-skip')
    expect(page.text()).toContain('过号')
    await page.tap('#back-A001')
    for (const tap of ['#desk-call', '#desk-begin', '#desk-to-keys']) await page.tap(tap)
    await page.tap('#queue-keys')
    expect(page.text()).toContain('在等 1 户 已办 1 户')
    expect(valueOf(await desk.ask('staff', 'queue.open', { communityId: COMMUNITY })).rows).toMatchObject([{ no: 'A001', service: 'keys', state: 'waiting' }])
    const place = await mine.start(`household/queue/index?homeId=${homeId}`)
    await place.tap('#queue-leave')
    await place.tap('#confirm-yes')
    expect(place.text()).toContain('您还没有取号')
    await page.tap('#desk-rise')
    expect(page.has('#desk-sit')).toBe(true)
  })

  test('a colleague has gone: a manager closes the desk, and whoever was called there waits again', async () => {
    valueOf(await desk.ask('staff', 'queue.join', { homeId, service: 'desk', isUrgent: false }))
    valueOf(await desk.ask('staff', 'queue.sit', { communityId: COMMUNITY, desk: '2', service: 'desk' }))
    valueOf(await desk.ask('staff', 'queue.call', { communityId: COMMUNITY, desk: '2' }))
    const page = await boss.start(`site/queue/index?communityId=${COMMUNITY}`)
    expect(page.text()).toContain('2 号窗口 办理李管家 A002')
    await page.tap('#free-2')
    await page.tap('#confirm-yes')
    expect(valueOf(await desk.ask('staff', 'queue.open', { communityId: COMMUNITY }))).toMatchObject({ desks: [], rows: [{ no: 'A002', state: 'waiting' }] })
  })
})
