/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { valueOf, type Person } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { inTown } from './harness/in-town'
import { readyNeighbours, type Neighbour } from './harness/neighbours'
import { book } from './harness/owner-side'
import { faultsOf, type Phone } from './harness/phone'

const BOOKED = 60
const WAITING = 40
const REPORTS_EACH = 2
const HOURS = ['0900', '0930', '1000', '1030', '1100', '1130', '1400', '1430', '1500', '1530', '1600', '1630']

/** Pages that grow with the community, on a full day of 600 homes: one call, at most three crossings, 24 KB and 400 nodes until the data shows. */
describe('a full day', () => {
  const town = inTown()
  let phone: Phone, manager: Phone, owner: Phone
  let first: Neighbour

  beforeAll(async () => {
    const staff = await town.person(people.staff)
    const ready = await readyNeighbours(town, BOOKED, { staff })
    await readyNeighbours(town, WAITING, { skip: BOOKED + 20 })
    const day = town.firstDay.slice(5).replace('-', '')
    for (const [at, { who, homeId }] of ready.entries()) {
      await book(who, homeId, `${day}-${HOURS[at % HOURS.length]}`)
      for (let no = 0; no < REPORTS_EACH; no++) await report(staff, homeId)
    }
    first = ready[0] as Neighbour
    await town.setClock(town.firstDay, '08:40')
    ;[phone, manager, owner] = await town.phones(people.staff, people.manager, first.who)
  })

  const report = async (staff: Person, homeId: string) => valueOf(await staff.ask('staff', 'defects.report', { homeId, defects: [{ room: 'living', item: 'window', words: '窗角渗水', severity: 'minor', photos: [], pin: null }] }))

  test.each([
    ['staff/today/index', () => `communityId=${COMMUNITY}`, '09:00'],
    ['review/cases/index', () => `communityId=${COMMUNITY}`, '户等你审'],
    ['staff/defects/index', () => `communityId=${COMMUNITY}`, '窗'],
    ['staff/household/index', () => `homeId=${first.homeId}`, '1栋'],
    ['staff/inspect/index', () => `homeId=${first.homeId}`, '入户'],
    ['review/case/index', () => `homeId=${first.homeId}`, '1栋'],
    ['staff/defect/index', () => `homeId=${first.homeId}`, '客厅']
  ])('%s for staff', async (page, query, words) => {
    expect((await phone.start(`${page}?${query()}`)).text()).toContain(words)
    expect(faultsOf(phone)).toEqual([])
  })

  test.each([
    ['manager/overview/index', () => `communityId=${COMMUNITY}`, '云溪里'],
    ['manager/batches/index', () => `communityId=${COMMUNITY}`, '一期A'],
    ['manager/batch/index', () => `communityId=${COMMUNITY}&batchId=${town.batchId}`, '一期A'],
    ['manager/batch/index', () => `communityId=${COMMUNITY}`, '1栋'],
    ['manager/notice/index', () => `batchId=${town.batchId}`, '一期A'],
    ['manager/board/index', () => `batchId=${town.batchId}`, '594'],
    ['manager/homes/index', () => `batchId=${town.batchId}`, '594'],
    ['manager/crew/index', () => `communityId=${COMMUNITY}`, '李管家'],
    ['manager/import/index', () => `communityId=${COMMUNITY}`, '']
  ])('%s for a manager', async (page, query, words) => {
    expect((await manager.start(`${page}?${query()}`)).text()).toContain(words)
    expect(faultsOf(manager)).toEqual([])
  })

  test.each([
    ['pages/home/index', '1栋'], ['pages/inbox/index', '资料审核通过'], ['pages/me/index', '语言'], ['owner/booking/index', '09:00'], ['owner/pass/index', '可签到'], ['owner/agreement/index', '条'],
    ['owner/bill/index', '合计'], ['owner/inspection/index', ''], ['household/defects/index', '窗'], ['owner/register/index', ''], ['owner/materials/index', '']
  ])('%s for an owner', async (page, words) => {
    expect((await owner.start(`${page}?homeId=${first.homeId}`)).text()).toContain(words)
    expect(faultsOf(owner)).toEqual([])
  })
})
