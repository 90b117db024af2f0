/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import type { Batch } from '@domain/batch/batch'
import { slotBoard } from '@domain/batch/slot-board'
import type { Ledger } from '@domain/booking/ledger'
import { openLedger } from '@domain/booking/open-ledger'
import { addDays } from '@domain/kernel/calendar'
import { aBatch } from '@domain/testing/a-batch'
import { aCommunity } from '@domain/testing/a-community'
import { aHome } from '@domain/testing/a-home'
import { valueOf } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { inTown } from './harness/in-town'
import { launchMiniApp } from './harness/mini-app'
import { readyNeighbours, type Neighbour } from './harness/neighbours'
import { book } from './harness/owner-side'
import type { Phone } from './harness/phone'
import { totalOf } from './harness/set-data'
import { wxApi } from './harness/wx-api'

const BOOKED = 6
const STAY = 4

/** A batch that is open, on the pages that ship: who is in its slots, fewer places without anybody losing one, paused and copied, buildings ready. */
describe('a manager and an open batch', () => {
  const town = inTown()
  let phone: Phone
  let neighbours: readonly Neighbour[]
  let slotId: string
  let called: unknown[]

  beforeAll(async () => {
    neighbours = await readyNeighbours(town, BOOKED, { staff: await town.person(people.staff) })
    slotId = town.slot('0900')
    for (const { who, homeId } of neighbours) await book(who, homeId, slotId)
    called = []
    phone = await town.phone(people.manager, { wx: { makePhoneCall: wxApi('makePhoneCall', (asked: unknown) => { called.push(asked); return {} }) } })
  })

  const seats = () => Promise.all(neighbours.map(async ({ who, homeId }) => valueOf(await who.ask('owner', 'booking.open', { homeId })).held?.slot))

  test('the slots of the week are drawn, and behind each number lie its homes', async () => {
    const batch = await phone.start(`manager/batch/index?communityId=${COMMUNITY}&batchId=${town.batchId}`)
    await batch.tap('#to-slots')
    const slots = await phone.follow()
    expect(slots.path).toBe('manager/slots/index')
    expect(slots.text()).toContain(`${BOOKED} / 12 席`)
    expect(phone.app.drawn.length).toBeGreaterThan(0)
    await slots.tap(`#slot-${slotId}`)
    const list = await phone.follow()
    expect(list.count('.ui-pill')).toBe(BOOKED)
    await list.tap(`#home-${neighbours[0]?.homeId.split('_').pop()}`)
    expect((await phone.follow()).path).toBe('staff/household/index')
  })

  test('who has not booked is listed by building, and can be called', async () => {
    const slots = await phone.start(`manager/slots/index?batchId=${town.batchId}`)
    await slots.tap('#sum-unbooked')
    const list = await phone.follow()
    expect(list.text()).toContain(String(594 - BOOKED))
    await list.tap('#building-2')
    expect(list.has('#home-1-1-101')).toBe(false)
    await list.tap('#call-2-1-101')
    await list.tap('#phone-0')
    expect(called).toEqual([expect.objectContaining({ phoneNumber: expect.stringMatching(/^1380000\d{4}$/) as string })])
  })

  test('a week further, and back', async () => {
    const slots = await phone.start(`manager/slots/index?batchId=${town.batchId}`)
    await slots.tap('#week-after')
    expect(slots.has(`#slot-${slotId}`)).toBe(false)
    await slots.tap('#week-before')
    expect(slots.has(`#slot-${slotId}`)).toBe(true)
  })

  test('fewer places: whom it touches is shown first, then they hold other places, and it can be undone', async () => {
    const page = await phone.start(`manager/change/index?communityId=${COMMUNITY}&batchId=${town.batchId}`)
    await page.tap('#preview')
    expect(page.text()).toContain(`已约 ${BOOKED}`)
    for (let places = 12; places > STAY; places--) await page.tap(`#slot-${slotId}-less`)
    expect(page.text()).toContain(`已约 ${BOOKED}，多 ${BOOKED - STAY}`)
    await page.tap('#look')
    expect(page.text()).toContain(`有 ${BOOKED - STAY} 户要换时段`)
    expect(await seats()).toEqual(neighbours.map(() => slotId))
    await page.tap('#change-yes')
    expect(page.text()).toContain(`10 分钟后通知 ${BOOKED - STAY} 户`)
    expect((await seats()).filter((slot) => slot === slotId)).toHaveLength(STAY)
    await page.tap('#undo-change')
    await page.tap('#confirm-yes')
    expect(page.text()).toContain('已撤销')
    expect(await seats()).toEqual(neighbours.map(() => slotId))
  })

  test('made again, it is told once the time to undo is over', async () => {
    const page = await phone.start(`manager/change/index?communityId=${COMMUNITY}&batchId=${town.batchId}`)
    await page.tap('#preview')
    for (let places = 12; places > STAY; places--) await page.tap(`#slot-${slotId}-less`)
    await page.tap('#look')
    await page.tap('#change-yes')
    const before = new Date(town.now() + 8 * 3_600_000).toISOString()
    await town.setClock(before.slice(0, 10), new Date(town.now() + 8 * 3_600_000 + 16 * 60_000).toISOString().slice(11, 16))
    const later = await phone.start(`manager/change/index?communityId=${COMMUNITY}&batchId=${town.batchId}`)
    expect(later.text()).toContain(`已通知 ${BOOKED - STAY} 户`)
    expect(later.has('#undo-change')).toBe(false)
  })

  test('paused, nobody books; resumed, they do', async () => {
    const [first] = neighbours, page = await phone.start(`manager/batch/index?communityId=${COMMUNITY}&batchId=${town.batchId}`)
    await page.tap('#turn-pause')
    await page.tap('#confirm-yes')
    expect(page.text()).toContain('已暂停')
    const { ledgerId, held } = valueOf(await (first as Neighbour).who.ask('owner', 'booking.open', { homeId: first?.homeId ?? '' }))
    expect(await first?.who.ask('owner', 'booking.cancel', { homeId: first.homeId, ledgerId, from: held?.slot ?? '' })).toMatchObject({ code: 'BOOKING_PAUSED' })
    await page.tap('#turn-resume')
    expect(page.text()).toContain('办理中')
  })

  test('copied, it is a draft that says what it still needs; its plan is approved in order', async () => {
    const page = await phone.start(`manager/batch/index?communityId=${COMMUNITY}&batchId=${town.batchId}`)
    await page.tap('#turn-copy')
    const draft = await phone.follow()
    expect(draft.attributes('#batch-name')).toMatchObject({ value: '一期A（续）' })
    expect(draft.text()).toContain('请选楼栋')
    await draft.tap('#plan')
    expect(draft.has('#approve-company')).toBe(false)
    await draft.tap('#approve-project')
    await draft.tap('#confirm-yes')
    await draft.tap('#approve-company')
    await draft.tap('#confirm-yes')
    expect(draft.text()).not.toContain('还没有全部批准')
    await draft.tap('#places-less')
    await draft.tap('#save')
    expect(draft.text()).toContain('还没有全部批准')
  })

  test('what it was opened with is kept for the batches to come; the next one begins with it, and it can be dropped', async () => {
    const page = await phone.start(`manager/batch/index?communityId=${COMMUNITY}&batchId=${town.batchId}`)
    await page.tap('#usual-take')
    expect(page.text()).toContain('新批次照“一期A”开始')
    const next = await phone.start(`manager/batch/index?communityId=${COMMUNITY}`)
    expect(next.text()).toContain('新批次照“一期A”开始')
    await (await phone.start(`manager/batch/index?communityId=${COMMUNITY}&batchId=${town.batchId}`)).tap('#usual-off')
    expect(phone.top().text()).toContain('新批次按通常安排开始')
  })

  test('buildings say who found them ready; a home is kept back with a reason', async () => {
    const list = await phone.start(`manager/batches/index?communityId=${COMMUNITY}`)
    await list.tap('#to-buildings')
    const page = await phone.follow()
    expect(page.text()).toContain('5 / 5 栋就绪')
    expect(page.text()).toContain('竣工验收合格')
    await page.tap('#hold-home')
    await page.fire('#hold-room', 'input', { value: '101' })
    await page.fire('#hold-reason', 'input', { value: '渗漏未修' })
    await page.tap('#hold-yes')
    expect(page.text()).toContain('这套房屋已在办理中')
  })
})

/** Sixty days of twenty slots and five thousand homes, on one page each: one call, three crossings, 24 KB, 400 nodes. */
describe('the largest batch', () => {
  const EACH = 1_000, PARTS = 5
  const now = Date.UTC(2026, 2, 14, 2)
  const names = Array.from({ length: PARTS }, (_, i) => String(i + 1)), parts = names.map((name, i) => ({ ledgerId: `led_yunxi_a_${i + 1}` as const, buildings: [name] }))
  const batch: Batch = aBatch({ buildings: names, parts, places: 40, days: Array.from({ length: 60 }, (_, i) => addDays('2026-03-14', i)), windows: [{ from: '08:00', to: '18:00' }] })
  const community = aCommunity({ buildings: Object.fromEntries(names.map((name) => [name, { homes: EACH, batchId: batch._id }])) })
  const ledgers: readonly Ledger[] = parts.map((part) => {
    const homes = Array.from({ length: EACH }, (_, i) => aHome({ building: part.buildings[0] ?? '', unit: '1', room: String(101 + i) })), ledger = openLedger(batch, homes, community, part), ids = Object.keys(ledger.slots)
    return { ...ledger, seats: Object.fromEntries(Object.entries(ledger.seats).map(([key, seat], i) => [key, i % 2 ? seat : { ...seat, state: 'booked' as const, slot: ids[i % 300] ?? null }])) }
  })
  const view = { name: batch.name, status: 'open', parts, ...slotBoard(ledgers, null, now) }
  const answering = (_unit: string, { action }: { readonly action: string }) => {
    if (action === 'slots.board') return { ok: true, value: view }
    const rows = Array.from({ length: 50 }, (_, i) => ({ homeId: `home_yunxi_1-1-${101 + i}`, label: `1栋 1单元 ${101 + i}`, name: '王**', state: 'free', lane: null, asked: false, offered: false, allowed: true, missed: false, waits: false }))
    return { ok: true, value: { total: 2_500, rows, buildings: names.map((building) => ({ building, homes: 500 })) } }
  }

  test('it has what the largest may have', () => expect([view.homes, view.allDays, view.slots.length, JSON.stringify(view).length < 64 * 1024]).toEqual([5_000, 60, 140, true]))
  test.each(['manager/slots/index?batchId=bat_yunxi_a', 'manager/slot/index?batchId=bat_yunxi_a&what=unbooked'])('%s stays light', async (url) => {
    const app = launchMiniApp({ answering: answering as never, now: () => now })
    const page = await app.open(url), { calls, bytes, nodes } = totalOf(page.crossings)
    expect(app.calls).toHaveLength(1)
    expect({ url, calls: calls <= 3, bytes: bytes <= 24 * 1024, nodes: nodes <= 400, is: [calls, bytes, nodes] }).toMatchObject({ calls: true, bytes: true, nodes: true })
    expect(app.errors).toEqual([])
    app.stop()
  })
})
