/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import type { BookingView } from '@contract/booking'
import { daysOf } from '@cloud/modules/booking/days-of'
import { addDays, instantOf } from '@domain/kernel/calendar'
import type { SlotView } from '@domain/booking/ledger'
import { valueOf, type Person } from '../../scripts/demo/client'
import { people } from '../../scripts/demo/people'
import { inTown } from './harness/in-town'
import { launchMiniApp } from './harness/mini-app'
import { readyNeighbours, type Neighbour } from './harness/neighbours'
import { book } from './harness/owner-side'
import { faultsOf, type Phone } from './harness/phone'
import { totalOf } from './harness/set-data'

const PLACES = 12

describe('a full time', () => {
  const town = inTown()
  let phone: Phone
  let staff: Person
  let holders: readonly Neighbour[]
  let me: Neighbour
  let slot: string

  beforeAll(async () => {
    staff = await town.person(people.staff)
    const ready = await readyNeighbours(town, PLACES + 1, { staff })
    me = ready[PLACES] as Neighbour
    holders = ready.slice(0, PLACES)
    slot = town.slot('0900')
    for (const { who, homeId } of holders) await book(who, homeId, slot)
    phone = await town.phone(me.who)
  })

  const giveBack = async ({ who, homeId }: Neighbour) => {
    const { ledgerId } = valueOf(await who.ask('owner', 'booking.open', { homeId }))
    valueOf(await who.ask('owner', 'booking.cancel', { homeId, ledgerId, from: slot, line: true }))
  }

  test('is waited for with one tap, which says the place in line; what is held elsewhere stays', async () => {
    const booking = await phone.start(`owner/booking/index?homeId=${me.homeId}`)
    await booking.tap(`#slot-${slot.slice(0, 4)}-1000`)
    await booking.tap('#book-confirm')
    await booking.tap('#book-change')
    expect(booking.text()).toContain('还没有人排，空出来给您留 1 小时')
    await booking.tap(`#slot-${slot}-wait`)
    expect(booking.text()).toContain('排上候补了')
    expect(booking.text()).toContain('您排第 1 位')
    expect(booking.text()).toContain('10:00 照旧保留')
    expect(booking.has(`#slot-${slot}-wait`)).toBe(false)
  })

  test('is kept for the first in line once a place comes free, with what becomes of the one held; taken, it is the visit', async () => {
    await giveBack(holders[0] as Neighbour)
    const booking = await phone.start(`owner/booking/index?homeId=${me.homeId}`)
    expect(booking.text()).toContain('为您留了')
    expect(booking.text()).toMatch(/保留到 \d\d:\d\d，还剩 \d+ (分钟|小时)/)
    expect(booking.text()).toContain('10:00 会让给别的业主')
    await booking.tap('#offer-yes')
    expect(booking.text()).toContain('约好了')
    expect(valueOf(await staff.ask('staff', 'desk.household', { homeId: me.homeId as never })).visit?.slot).toBe(slot)
  })

  test('an offer let go is asked about once, and is free for the next', async () => {
    const [waits, , leaves] = holders as readonly [Neighbour, Neighbour, Neighbour]
    const other = await town.phone(waits.who)
    const { ledgerId } = valueOf(await waits.who.ask('owner', 'booking.open', { homeId: waits.homeId }))
    valueOf(await waits.who.ask('owner', 'booking.wait', { homeId: waits.homeId, ledgerId, slotId: slot }))
    await giveBack(leaves)
    const booking = await other.start(`owner/booking/index?homeId=${waits.homeId}`)
    expect([booking.text().includes('候补轮到您了'), booking.has(`#slot-${slot}`)]).toEqual([true, false])
    await booking.tap('#offer-no')
    expect(booking.text()).toContain('不要这个时段？')
    await booking.tap('#confirm-yes')
    expect(booking.text()).toContain('已让给下一户')
    expect(valueOf(await waits.who.ask('owner', 'booking.open', { homeId: waits.homeId }))).toMatchObject({ offer: null, wait: null, held: null, days: expect.arrayContaining([expect.objectContaining({ day: town.firstDay, slots: expect.arrayContaining([expect.objectContaining({ id: slot, left: 1, waiting: 0 })]) })]) })
    expect(faultsOf(other)).toEqual([])
    other.stop()
  })
})

test('sixty days of twenty full times: one call, three crossings, 24 KB and 400 nodes', async () => {
  const slots = Array.from({ length: 60 }, (_, day) => Array.from({ length: 20 }, (_, at): SlotView => {
    const on = addDays('2026-03-14', day), from = `${String(8 + Math.floor(at / 2)).padStart(2, '0')}:${at % 2 ? '30' : '00'}`
    return { id: `${on.slice(5).replace('-', '')}-${from.replace(':', '')}`, day: on, from, to: '18:00', startsAt: instantOf(on, from), changeUntil: instantOf(on), capacity: 12, left: 0, extra: 0, waiting: 3 }
  })).flat()
  const answerFor = (day?: string): BookingView => ({
    ledgerId: 'led_yunxi_a_1', kind: 'visit', kinds: ['visit'], asks: false, changeLimit: 2, label: '3栋 2单元 1201', place: { name: '云溪里服务中心', address: '', latitude: 30, longitude: 120 }, opensAt: 0, status: 'open', isOpen: true, willOpen: false, isEarly: false, isAllowed: true,
    held: null, wait: null, offer: null, missed: { slot: '0301-0900', day: '2026-03-01', from: '09:00' }, moved: null, holdMinutes: 60, hasArrived: false, changeLead: 0, changesLeft: 2, hotline: '', messages: [], ...daysOf(slots, instantOf('2026-03-07'), null, day)
  })
  const app = launchMiniApp({ now: () => instantOf('2026-03-07'), answering: (_unit, { data }) => ({ ok: true, value: answerFor((data as { day?: string }).day) }) })
  const page = await app.open('owner/booking/index?homeId=home_yunxi_3-2-1201')
  expect(page.text()).toContain('前面 3 户在等')
  const { calls, bytes, nodes } = totalOf(page.crossings)
  expect({ calls: calls <= 3, bytes: bytes <= 24 * 1024, nodes: nodes <= 400, asked: app.calls.length, seen: [calls, bytes, nodes] }).toMatchObject({ calls: true, bytes: true, nodes: true, asked: 1 })
  // Twelve days lie in the answer; a week further on, and each week after, the times are asked for when they are looked at.
  for (const day of ['2026-03-21', '2026-03-28', '2026-04-04', '2026-04-11']) await page.tap(`#day-${day}`)
  expect(page.has('#slot-0411-0800-wait')).toBe(true)
  expect([app.calls.length, app.errors, app.wxmlWarnings]).toEqual([4, [], []])
  app.stop()
})
