/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { valueOf, type Person } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { inTown } from './harness/in-town'
import { readyNeighbours, type Neighbour } from './harness/neighbours'
import { book } from './harness/owner-side'
import type { Phone } from './harness/phone'

const BOOKED = 48
const SPARE = 8
const HOURS = ['0900', '0930', '1000', '1030', '1100', '1130', '1400', '1430', '1500', '1530', '1600', '1630']

/** Bookings in the desk's hands on the pages that ship: the day sheet of a full day, a household without a booking, on the telephone, urgent, moved, not come. */
describe('bookings in staff’s hands', () => {
  const town = inTown()
  let staff: Person
  let phone: Phone
  let booked: readonly Neighbour[]
  let spare: readonly Neighbour[]
  let date = ''
  const slot = (clock: string, day = date) => `${day}-${clock}`
  const heldOf = async ({ who, homeId }: Neighbour) => { const view = valueOf(await who.ask('owner', 'booking.open', { homeId })); return { ...view.held, hasArrived: view.hasArrived } }
  const household = ({ homeId }: Neighbour) => phone.start(`staff/household/index?homeId=${homeId}`)
  const short = ({ homeId }: Neighbour) => homeId.split('_').pop() ?? ''

  beforeAll(async () => {
    staff = await town.person(people.staff)
    const ready = await readyNeighbours(town, BOOKED + SPARE, { staff })
    booked = ready.slice(0, BOOKED)
    spare = ready.slice(BOOKED)
    date = town.firstDay.slice(5).replace('-', '')
    for (const [at, { who, homeId }] of booked.entries()) await book(who, homeId, slot(HOURS[at % HOURS.length] ?? ''))
    await town.setClock(town.firstDay, '09:12')
    phone = await town.phone(people.staff)
  })

  test('the day sheet opens from the day within its budget: slot by slot, who is late, what they lack', async () => {
    const today = await phone.start(`staff/today/index?communityId=${COMMUNITY}`)
    expect(today.text()).toContain('迟到')
    await today.tap('#to-visits')
    const day = await phone.follow()
    expect(day.path).toBe('site/visits/index')
    for (const words of ['48 户，已到 0 户', '09:00–09:30', '4 / 12 户', '缺 签协议', '尾号']) expect(day.text()).toContain(words)
    await day.tap('#day-filter-late')
    expect(day.text()).not.toContain('09:30–10:00')
    expect(day.count('.ui-row')).toBeGreaterThan(4)
  })

  test('the expert and the rest area are set for the day', async () => {
    const day = phone.top()
    await day.tap('#day-duty')
    await day.fire('#duty-expert', 'input', { value: '周工' })
    await day.fire('#duty-rest', 'input', { value: '一楼会客区' })
    await day.tap('#duty-save')
    expect(day.text()).toContain('验房师 周工，休息区 一楼会客区')
  })

  test('the day is printed and kept as a table', async () => {
    const day = phone.top()
    await day.tap('#sheet-pdf')
    await day.tap('#sheet-xlsx')
    expect(phone.app.asked.filter(({ name }) => name === 'openDocument').map(({ options }) => (options as { fileType: string }).fileType)).toEqual(['pdf', 'xlsx'])
  })

  test('who came without a booking is found and received in three taps', async () => {
    const [home] = spare as readonly [Neighbour]
    const today = await phone.start(`staff/today/index?communityId=${COMMUNITY}`)
    await today.tap('#scan-1')
    await today.fire('#find-text', 'input', { value: short(home) })
    await today.tap('#find-go')
    const found = await phone.follow()
    expect(found.text()).toContain('没有预约')
    await found.tap('#visit-walk-in')
    expect(found.text()).toContain('09:00–09:30 的时段')
    await found.tap('#walk-in-go')
    expect(found.text()).toContain('已到场')
    expect(await heldOf(home)).toMatchObject({ slot: slot('0900'), lane: 'walk-in', hasArrived: true })
  })

  test('a place is given by telephone; where it has just filled up the nearest are offered, and one is taken', async () => {
    const home = spare[1] as Neighbour
    const page = await household(home)
    await page.tap('#visit-phone')
    expect(page.text()).toContain('余 8 位')
    await page.tap(`#give-${slot('1630')}`)

    const { ledgerId } = valueOf(await home.who.ask('owner', 'booking.open', { homeId: home.homeId }))
    for (const { homeId, who } of booked.slice(0, 8)) {
      const view = valueOf(await who.ask('owner', 'booking.open', { homeId }))
      valueOf(await staff.ask('staff', 'visits.move', { homeId: homeId as never, ledgerId, from: view.held?.slot ?? '', to: slot('1630'), lane: view.held?.lane ?? null }))
    }
    await page.tap('#visit-give')
    expect(page.text()).toContain('这个时段刚约满')
    await page.tap(`#visit-offer-${slot('1600')}`)
    await page.tap('#visit-give')
    expect(page.text()).toContain('约好了，会通知业主')
    expect(await heldOf(home)).toMatchObject({ slot: slot('1600'), lane: 'phone' })
  })

  test('another time, and back again with the reason', async () => {
    const home = spare[1] as Neighbour, next = String(Number(date) + 1).padStart(4, '0')
    const page = await household(home)
    await page.tap('#visit-move')
    await page.tap(`#day-${town.firstDay.slice(0, 8)}${next.slice(2)}`)
    await page.tap(`#give-${slot('1000', next)}`)
    await page.tap('#visit-give')
    expect(page.text()).toContain('改好了')
    expect(await heldOf(home)).toMatchObject({ slot: slot('1000', next) })
    await page.tap('#visit-release')
    await page.fire('#give-back-reason', 'input', { value: '业主来电取消' })
    await page.tap('#give-back-yes')
    expect(page.text()).toContain('没有预约')
    expect((await heldOf(home)).slot).toBeUndefined()
  })

  test('nobody is hurried through without a reason', async () => {
    const home = spare[2] as Neighbour
    const page = await household(home)
    await page.tap('#visit-urgent')
    await page.tap(`#give-${slot('1000')}`)
    await page.tap('#visit-give')
    expect((await heldOf(home)).slot).toBeUndefined()
    await page.fire('#visit-reason', 'input', { value: '赶飞机' })
    await page.tap('#visit-give')
    expect(await heldOf(home)).toMatchObject({ slot: slot('1000'), lane: 'urgent' })
    expect(page.text()).toContain('加急')
  })

  test('who did not come is noted once the slot is over, and what happened stands in the history', async () => {
    await town.setClock(town.firstDay, '12:10')
    const home = booked.at(-8) as Neighbour
    const page = await household(home)
    expect(page.text()).toContain('时段已过')
    await page.tap('#visit-miss')
    await page.tap('#give-back-yes')
    expect(page.text()).toContain('已记未到')
    await page.tap('#visit-history')
    expect(page.text()).toContain('没有来')
    await page.tap('#sheet-close')
    const day = await phone.start(`site/visits/index?communityId=${COMMUNITY}`)
    await day.tap('#day-filter-missed')
    expect(day.has(`#visit-${short(home)}`)).toBe(true)
    await day.tap(`#visit-${short(home)}`)
    expect((await phone.follow()).path).toBe('staff/household/index')
  })
})
