/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { rowsOf } from '@domain/movein/day-rows'
import { valueOf, type Person } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { inTown } from './harness/in-town'
import type { Phone } from './harness/phone'
import { totalOf } from './harness/set-data'
import { wxApi } from './harness/wx-api'

const HOMES = 594
const IN_LINE = 60
const NOTES = 30
const PIECE_BYTES = 10 * 1024

/** Every home of the roster comes on one day: what is opened on site then stays within one call, three crossings, 24 KB and 400 nodes, and a piece more of a list within 10 KB. */
describe('a day of 600 homes', () => {
  const town = inTown('full-day')
  let phone: Phone, manager: Phone, anyone: Phone, staff: Person
  let coming = '', walking = '', stopped = ''

  beforeAll(async () => {
    staff = await town.person(people.staff)
    const day = await staff.ask('staff', 'desk.day', { communityId: COMMUNITY }), rows = rowsOf(valueOf(day))
    expect(Buffer.byteLength(JSON.stringify(day))).toBeLessThan(64 * 1024)
    expect(rows).toHaveLength(HOMES)
    const first = (stage: string) => rows.find((row) => row.stage === stage)?.homeId ?? ''
    coming = first('checkin')
    walking = first('inspect')
    stopped = rows.find(({ isBlocked }) => isBlocked)?.homeId ?? ''
    const arrived = rows.filter(({ stage }) => stage !== 'checkin').slice(0, IN_LINE)
    for (const { homeId } of arrived) valueOf(await staff.ask('staff', 'queue.join', { homeId: homeId as never, service: 'desk', isUrgent: false }))
    valueOf(await staff.ask('staff', 'queue.sit', { communityId: COMMUNITY, desk: '1', service: 'desk' }))
    valueOf(await staff.ask('staff', 'queue.call', { communityId: COMMUNITY, desk: '1' }))
    for (let no = 0; no < NOTES; no++) valueOf(await staff.ask('staff', 'site.note', { communityId: COMMUNITY, kind: 'question', words: `问题 ${no}：露台归谁用？`, homeId: null } as never))
    ;[phone, manager, anyone] = await town.phones(people.staff, people.manager, 'wx-passer-by')
  })

  test.each([
    ['staff/today/index', () => `communityId=${COMMUNITY}`, '等签到'],
    ['staff/household/index', () => `homeId=${stopped}`, '栋'],
    ['staff/inspect/index', () => `homeId=${walking}`, '入户'],
    ['staff/keys/index', () => `homeId=${walking}`, '栋'],
    ['staff/defects/index', () => `communityId=${COMMUNITY}`, '窗'],
    ['staff/defects/index', () => `homeId=${stopped}`, '渗水'],
    ['staff/tasks/index', () => `communityId=${COMMUNITY}`, '现场分工'],
    ['site/visits/index', () => `communityId=${COMMUNITY}`, '09:00'],
    ['site/queue/index', () => `communityId=${COMMUNITY}`, 'A001'],
    ['site/people/index', () => `communityId=${COMMUNITY}`, '谁在哪里'],
    ['site/readiness/index', () => `communityId=${COMMUNITY}`, '']
  ])('%s for staff', async (page, query, words) => { expect((await phone.start(`${page}?${query()}`)).text()).toContain(words) })

  test.each([
    ['manager/overview/index', () => `communityId=${COMMUNITY}`, '云溪里'],
    ['manager/board/index', () => `batchId=${town.batchId}`, String(HOMES)],
    ['manager/homes/index', () => `batchId=${town.batchId}`, String(HOMES)],
    ['manager/slots/index', () => `batchId=${town.batchId}`, '09:00'],
    ['manager/slot/index', () => `batchId=${town.batchId}&what=booked&slotId=${town.slot('0900')}`, '栋'],
    ['site/conflicts/index', () => `communityId=${COMMUNITY}`, '']
  ])('%s for a manager', async (page, query, words) => { expect((await manager.start(`${page}?${query()}`)).text()).toContain(words) })

  test('the board on the wall, for everybody in the hall', async () => { expect((await anyone.start(`household/calls/index?communityId=${COMMUNITY}`)).text()).toContain('A001') })

  test.each([['staff/today/index', 'communityId'], ['staff/defects/index', 'communityId'], ['site/queue/index', 'communityId'], ['site/visits/index', 'communityId']])('a piece more of %s weighs little', async (page, name) => {
    const list = await phone.start(`${page}?${name}=${COMMUNITY}`), before = list.crossings.length
    expect(list.has('#more-rows')).toBe(true)
    await list.tap('#more-rows')
    expect(totalOf(list.crossings.slice(before)).bytes).toBeLessThanOrEqual(PIECE_BYTES)
  })

  test('in the cellar: the list of all of them lies on the phone, and the day and a household open from it within the same bounds', async () => {
    const signal = { isOn: true }, heard = new Set<(status: { isConnected: boolean }) => void>()
    const cellar = await town.phone(people.second, { signal, wx: { getNetworkType: wxApi('getNetworkType', () => ({ networkType: signal.isOn ? 'wifi' : 'none' })), onNetworkStatusChange: (listener: (status: { isConnected: boolean }) => void) => { heard.add(listener) }, offNetworkStatusChange: () => undefined } })
    const list = await cellar.start(`site/offline/index?communityId=${COMMUNITY}`)
    expect(list.text()).toContain(`${HOMES} 户`)
    // Taking the list is a download in pages, no screen's question.
    expect(cellar.openings.splice(0).every(({ asked, nodes }) => asked.every((one) => one === 'offline.list') && nodes <= 400)).toBe(true)
    signal.isOn = false
    heard.forEach((listener) => listener({ isConnected: false }))
    await cellar.app.settle()
    expect((await cellar.start(`staff/today/index?communityId=${COMMUNITY}`)).text()).toContain('等签到')
    expect((await cellar.start(`staff/household/index?homeId=${stopped}`)).text()).toContain('栋')
  })

  test('the household that is due is found, and arrives', async () => {
    const page = await phone.start(`staff/household/index?homeId=${coming}`)
    await page.tap('#check-in')
    expect(page.text()).toContain('已到场')
  })
})
