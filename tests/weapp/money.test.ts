/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { valueOf, type Person } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { inTown } from './harness/in-town'
import { readyNeighbours, type Neighbour } from './harness/neighbours'
import type { Phone } from './harness/phone'

/** Money on the pages that ship: the office publishes its list, the desk takes cash, finance confirms, compares and gives a deposit back, the owner keeps the papers. */
describe('money', () => {
  const town = inTown()
  let office: Phone, desk: Phone, clerk: Phone, mine: Phone
  let manager: Person
  let neighbours: readonly Neighbour[]

  beforeAll(async () => {
    manager = await town.person(people.manager)
    neighbours = await readyNeighbours(town, 1, { staff: await town.person(people.staff) })
    ;[office, desk, clerk, mine] = await town.phones(people.manager, people.staff, people.finance, me().who)
  })
  const me = () => neighbours[0] as Neighbour
  const bill = async () => valueOf(await me().who.ask('owner', 'bill.open', { homeId: me().homeId as never }))

  test('the office adds a deposit to the list, tries a home out, publishes, and draws one bill anew', async () => {
    const overview = await office.start(`manager/overview/index?communityId=${COMMUNITY}`)
    await overview.tap('#to-fees')
    const list = await office.follow()
    expect(list.text()).toContain('第 1 版')
    await list.tap('#fees-change')
    await list.tap('#fees-add')
    await list.fire('#item-name', 'input', { value: '装修保证金' })
    await list.fire('#item-price', 'input', { value: '2000' })
    await list.tap('#item-kind-deposit')
    await list.tap('#item-save')
    expect(list.text()).toContain('2000.00 元 · 押金')
    expect(list.text()).toContain('可以公布')
    await list.fire('#preview-area', 'input', { value: '100' })
    expect(list.text()).toContain('3,560.00')
    await list.tap('#fees-publish')
    await list.fire('#publish-why', 'input', { value: '装修管理需要' })
    await list.tap('#publish-yes')
    expect(list.text()).toContain('第 2 版已公布')
    const before = (await bill()).totalFen
    await list.fire('#redraw-room', 'input', { value: me().homeId.split('_').pop() })
    await list.fire('#redraw-why', 'input', { value: '按新目录' })
    await list.tap('#redraw')
    expect(list.text()).toContain('已重出')
    expect([(await bill()).totalFen, (await bill()).deposit]).toMatchObject([before, { total: 200_000, dueFen: 200_000, from: null }])
  })

  test('the owner chooses what is optional, and sees how to pay', async () => {
    const page = await mine.start(`owner/bill/index?homeId=${me().homeId}`)
    expect(page.text()).toContain('装修前交')
    expect(page.has('#deposit-pay')).toBe(true)
    const before = (await bill()).totalFen
    await page.tap('#offer-parking')
    expect((await bill()).totalFen).toBe(before + 24_000)
    await page.tap('#offer-parking')
    expect((await bill()).totalFen).toBe(before)
    expect(page.text()).toContain('委托银行代收')
  })

  test('the desk takes it in cash, asked once more before it is on record', async () => {
    const household = await desk.start(`staff/household/index?homeId=${me().homeId}`)
    await household.tap('#household-till')
    const till = await desk.follow()
    await till.fire('#take-slip', 'input', { value: '0007' })
    await till.tap('#take')
    await till.tap('#confirm-yes')
    expect(till.text()).toMatch(/已记下，收据 SJ\d{8}-D001/)
    expect(till.text()).toContain('待财务确认')
    expect((await bill()).dueFen).toBe(0)
    expect(till.text()).toContain('收押金')
    await till.fire('#take-slip', 'input', { value: '0008' })
    await till.tap('#take')
    await till.tap('#confirm-yes')
    expect((await bill()).deposit).toMatchObject({ dueFen: 0, heldFen: 200_000 })
    const receipt = (await bill()).payments[1]?.receipt
    await till.tap(`#receipt-${receipt}`)
    expect(till.has('#receipt-reverse')).toBe(false)
    await till.tap('#receipt-refund')
    await till.fire('#refund-amount', 'input', { value: '1800' })
    await till.fire('#refund-kept', 'input', { value: '200' })
    await till.fire('#refund-kept-why', 'input', { value: '门槛磕碰' })
    await till.fire('#receipt-why', 'input', { value: '装修验收' })
    await till.tap('#receipt-send')
    expect(till.text()).toContain('等财务核准')
  })

  test('finance finds the day from its start page, confirms it and compares it with the provider', async () => {
    const today = await clerk.start(`staff/today/index?communityId=${COMMUNITY}`)
    await today.tap('#to-finance')
    const page = await clerk.follow()
    expect(page.path).toBe('office/finance/index')
    expect(page.text()).toContain('2 笔待确认')
    expect(page.text()).toContain('其中押金')
    await page.tap('#confirm-all')
    await page.tap('#confirm-yes')
    expect(page.text()).toContain('已确认 2 笔')
    await page.tap('#check-day')
    expect(page.text()).toContain('全部一致')
    expect((await bill()).payments[0]?.isConfirmed).toBe(true)
  })

  test('a second person agrees to the refund; it is paid out with its slip', async () => {
    const page = await clerk.start(`office/finance/index?communityId=${COMMUNITY}`)
    await page.tap('#finance-part-refunds')
    const home = me().homeId.split('_').pop()
    await page.tap(`#refund-${home}`)
    expect(page.text()).toContain('留扣 ¥200.00：门槛磕碰')
    await page.tap('#refund-agree')
    expect(page.text()).toContain('已核准，请窗口退付')
    await page.tap(`#refund-${home}`)
    await page.fire('#pay-out-slip', 'input', { value: 'OUT-1' })
    await page.tap('#pay-out')
    expect(page.text()).toContain('没有待办的退款')
    expect((await bill()).refunds).toMatchObject([{ state: 'done', fen: 180_000, kept: { fen: 20_000 } }])
  })

  test('the next day it is closed, and stays as it was signed', async () => {
    const { day } = valueOf(await manager.ask('staff', 'desk.today', { communityId: COMMUNITY }))
    const [year, month, date] = day.split('-').map(Number)
    await town.setClock(new Date(Date.UTC(year!, month! - 1, date! + 1)).toISOString().slice(0, 10), '09:00')
    const page = await clerk.start(`office/finance/index?communityId=${COMMUNITY}`)
    await page.tap(`#day-${day}`)
    await page.tap('#check-day')
    await page.tap('#close-day')
    await page.tap('#close-yes')
    expect(page.text()).toContain('明细与日结时一致')
  })

  test('the owner has a paper for each movement', async () => {
    const page = await mine.start(`owner/bill/index?homeId=${me().homeId}`)
    expect(page.text()).toContain('财务已确认')
    expect(page.text()).toContain('退款 ¥1,800.00')
    await page.tap(`#receipt-${(await bill()).payments[0]?.receipt}`)
    expect(page.text()).not.toContain('文件没有打开')
  })
})
