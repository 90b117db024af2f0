/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { valueOf } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { inTown } from './harness/in-town'
import { readyNeighbours } from './harness/neighbours'
import { book } from './harness/owner-side'
import type { Phone } from './harness/phone'
import { wxApi } from './harness/wx-api'

const roster = readFileSync(path.resolve(__dirname, '../fixtures/roster/yunxili.xlsx'))

/** A manager's first day on the pages that ship: the roster, the batch, the notice, the board. */
describe('a manager, from the roster to the board', () => {
  const town = inTown('people')
  let phone: Phone

  beforeAll(async () => {
    const chooseMessageFile = wxApi('chooseMessageFile', () => ({ tempFiles: [{ path: 'wxfile://tmp/roster.xlsx', name: '云溪里交付清单.xlsx', size: roster.length, type: 'file' }] }))
    phone = await town.phone(people.manager, { wx: { chooseMessageFile }, files: { 'wxfile://tmp/roster.xlsx': roster } })
  })

  test('the day begins with what comes first: the roster', async () => {
    await phone.start('pages/launch/index')
    const overview = await phone.follow()
    expect(overview.path).toBe('manager/overview/index')
    await overview.tap('#import-now')
    expect((await phone.follow()).path).toBe('manager/import/index')
  })

  test('the developer\'s table is read, what it has wrong is named, the rest is taken in', async () => {
    const page = phone.top()
    await page.tap('#choose-file')
    expect(page.text()).toContain('594')
    await page.tap('#commit')
    expect(page.text()).toContain('594')
  })

  test('the developer\'s word on it is written down', async () => {
    const page = phone.top()
    await page.tap('#confirm-roster')
    await page.fire('#confirm-person', 'input', { value: '许经理' })
    await page.tap('#confirm-save')
    expect(page.text()).toContain('许经理')
    expect(page.has('#confirm-roster')).toBe(false)
    await page.tap('#to-batch')
    expect((await phone.follow()).path).toBe('manager/batch/index')
  })

  test('a batch is written and opened for every home of its buildings', async () => {
    const batch = phone.top()
    await batch.fire('#batch-name', 'input', { value: '一期A' })
    await batch.tap('#building-1')
    await batch.tap('#building-1')
    await batch.tap('#publish')
    await batch.tap('#confirm-yes')
    expect(batch.has('#to-notice')).toBe(true)
    expect(batch.text()).toContain('一期A')
  })

  test('the notice goes out to every home', async () => {
    await phone.top().tap('#to-notice')
    const notice = await phone.follow()
    await notice.tap('#publish-notice')
    expect(notice.has('#share')).toBe(true)
  })

  test('the board shows who has booked, and behind a number are its homes', async () => {
    const neighbours = await readyNeighbours(town, 2, { staff: await town.person(people.staff) })
    for (const { who, homeId } of neighbours) {
      const [day] = valueOf(await who.ask('owner', 'booking.open', { homeId })).days
      await book(who, homeId, day?.slots[0]?.id ?? '')
    }
    const overview = await phone.start(`manager/overview/index?communityId=${COMMUNITY}`)
    await overview.tapOn('一期A')
    await (await phone.follow()).tap('#to-board')
    const board = await phone.follow()
    expect(board.text()).toContain('594')
    expect(phone.app.drawn.length).toBeGreaterThan(0)
    await board.tap('#building-1')
    await board.tap('#letter-b')
    const homes = await phone.follow()
    expect(homes.path).toBe('manager/homes/index')
    expect(homes.count('.ui-row')).toBe(neighbours.length)
  })
})
