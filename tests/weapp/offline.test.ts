/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { passText } from '@domain/pass/pass'
import { hmac } from '@cloud/kit/digest'
import { valueOf, type Person } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { demoOwner } from './harness/demo-owner'
import { inTown } from './harness/in-town'
import type { Phone } from './harness/phone'
import { wxApi } from './harness/wx-api'

const homeId = people.owner.home

/** A member of staff in the basement, on the pages that ship: the list taken with signal, the visit done without, the app closed and opened again, handed in when the signal is back. */
describe('staff without signal', () => {
  let owner: Person, staff: Person, second: Person, manager: Person, phone: Phone, boss: Phone
  const signal = { isOn: true }
  // What is tried again without signal counts for nothing: looked at before the town looks.
  afterEach(() => { if (!signal.isOn) phone.openings.splice(0) })
  const town = inTown()
  const heard = new Set<(status: { isConnected: boolean }) => void>()
  let code = ''

  const take = async (left?: ReadonlyMap<string, unknown>) => {
    heard.clear()
    const wx = {
      scanCode: wxApi('scanCode', () => ({ result: code, scanType: 'QR_CODE' })), getNetworkType: wxApi('getNetworkType', () => ({ networkType: signal.isOn ? 'wifi' : 'none' })),
      onNetworkStatusChange: (listener: (status: { isConnected: boolean }) => void) => { heard.add(listener) }, offNetworkStatusChange: (listener: (status: { isConnected: boolean }) => void) => { heard.delete(listener) }
    }
    phone = await town.phone(people.staff, { wx, signal, ...(left ? { left } : {}) })
  }
  const turn = async (isOn: boolean) => {
    signal.isOn = isOn
    heard.forEach((listener) => listener({ isConnected: isOn }))
    await phone.app.settle()
  }
  const seen = async () => valueOf(await staff.ask('staff', 'desk.household', { homeId }))

  beforeAll(async () => {
    owner = await demoOwner(town, 'expected')
    ;[staff, second, manager] = await Promise.all([town.person(people.staff), town.person(people.second), town.person(people.manager)])
    await take()
    boss = await town.phone(people.manager)
  })

  test('the day’s list is taken onto the phone, sealed', async () => {
    const page = await phone.start(`site/offline/index?communityId=${COMMUNITY}`)
    expect(page.text()).toContain('全部已同步')
    expect(page.text()).toMatch(/09:2\d 下载 · \d+ 户/)
    const pages = [...phone.app.storage].filter(([key]) => key.startsWith('offline:page:'))
    expect(pages.length).toBeGreaterThan(0)
    expect(JSON.stringify(pages)).not.toContain('**')
  })

  test('without signal a code is checked, the household arrives and is identified, all on this phone', async () => {
    const today = await phone.start(`staff/today/index?communityId=${COMMUNITY}`)
    const pass = valueOf(await owner.ask('owner', 'pass.open', { homeId }))
    await turn(false)
    expect(today.text()).toContain('离线')
    code = passText(hmac, pass.key, pass.home, town.now() - 180_000)
    await today.tap('#scan')
    expect((await phone.follow()).text()).toContain('入伙码已过期')
    await phone.back()
    code = passText(hmac, pass.key, pass.home, town.now())
    await today.tap('#scan')
    const household = await phone.follow()
    expect(household.text()).toContain('可以办理')
    await household.tap('#check-in')
    expect(household.text()).toContain('已到场')
    await household.fire('#id-tail', 'input', { value: '0000' })
    await household.tap('#identify')
    expect(household.text()).toContain('后四位与合同记录不一致')
    await household.fire('#id-tail', 'input', { value: '1218' })
    await household.tap('#identify')
    expect(household.text()).toContain('3 项待同步')
    expect(await seen()).toMatchObject({ arrivedAt: null })
    await household.tap('#go-inspect')
    expect((await phone.follow()).path).toBe('staff/inspect/index')
  })

  test('the flat is walked through with a defect, its photo and the meters', async () => {
    await phone.top().tap('#mark-entrance-entry-door-bad')
    const report = await phone.follow()
    expect(report.path).toBe('staff/defect/index')
    await report.tapOn('关不严')
    await report.tap('#severity-blocking')
    await report.tap('#defect-done')
    const walk = await phone.follow()
    expect(walk.path).toBe('staff/inspect/index')
    await walk.tap('#room-rest-ok')
    await walk.tap('#flat-rest-ok')
    await walk.tap('#meter-water-action')
    for (const [meter, value] of Object.entries({ water: '312.45', power: '4512', gas: '0' })) {
      await walk.fire(`#meter-${meter}`, 'input', { value })
      await walk.fire(`#meter-${meter}`, 'blur', { value })
    }
    await walk.tap('#inspect-finish')
    expect(walk.text()).toContain('1 处影响入住')
  })

  test('the app is closed in the middle and opened again: all of it is still there', async () => {
    // A report that is being written, with its photo, is left as it stands.
    const written = await phone.start(`staff/defect/index?homeId=${homeId}`)
    for (const tap of ['#place-room-living', '#place-item-window']) await written.tap(tap)
    expect(written.text()).toContain('照片先存在本机')
    const left = new Map(phone.app.storage)
    phone.stop()
    await take(left)
    const page = await phone.start(`site/offline/index?communityId=${COMMUNITY}`)
    expect(page.text()).toMatch(/[67] 项待同步/)
    for (const words of ['签到', '核对身份', '记录问题', '照片 0/1', '验房记录', '验房结束', '等待信号']) expect([words, page.text().includes(words)]).toEqual([words, true])
  })

  test('with the signal it is handed in by itself, photos first, and nothing is lost', async () => {
    await turn(true)
    const page = phone.top()
    expect(page.text()).toContain('全部已同步')
    expect(page.text()).toContain('已同步')
    const household = await seen()
    expect(household.steps.filter(({ state }) => state === 'done').map(({ step }) => step)).toEqual(expect.arrayContaining(['checkin', 'identity']))
    expect(household.arrivedAt).not.toBeNull()
    const { inspection, defects } = valueOf(await owner.ask('owner', 'inspection.open', { homeId }))
    expect(inspection.finishedAt).not.toBeNull()
    expect(inspection.meters.water).toMatchObject({ reading: 31245, photo: expect.stringContaining('/meters/') })
    expect(defects).toMatchObject([{ no: 1, room: 'entrance', item: 'entry-door', severity: 'blocking', photos: [{}] }])
  })

  test('without signal again: mended with a photo, looked at, another defect numbered for now; all of it is heard of later', async () => {
    const list = await phone.start(`site/offline/index?communityId=${COMMUNITY}`)
    await list.tap('#take-list')
    await turn(false)
    const page = await phone.start(`staff/defects/index?homeId=${homeId}`)
    await page.tap('#defect-fix')
    await page.tap('#fix-photo')
    await page.tap('#fix-done')
    await page.tap('#recheck-right')
    await page.tap('#defect-new')
    const report = await phone.follow()
    expect(report.text()).toContain('照片先存在本机')
    await report.tapOn('渗水')
    await report.tap('#defect-done')
    expect(report.text()).toContain('暂编 #002')
    expect(valueOf(await owner.ask('owner', 'inspection.open', { homeId })).defects).toMatchObject([{ no: 1, state: 'reported' }])
    await report.tap('#defect-again')
    await turn(true)
    const synced = await phone.start(`site/offline/index?communityId=${COMMUNITY}`)
    expect(synced.text()).toContain('全部已同步')
    expect(synced.text()).toContain('编号 #002')
    expect(valueOf(await owner.ask('owner', 'inspection.open', { homeId })).defects).toMatchObject([{ no: 1, state: 'passed', fixes: [{}] }, { no: 2, room: 'living', item: 'window', photos: [{}] }])
  })

  test('what no rule settles is shown to the manager with both sides, and decided', async () => {
    const device = 'dev_0123456789abcdef', { ticket, day } = valueOf(await second.ask('staff', 'offline.list', { communityId: COMMUNITY, device, after: null }))
    const input = { homeId, marks: {}, meters: { water: { reading: 100, photo: null, at: town.now() } } }
    const { results } = valueOf(await second.ask('staff', 'offline.sync', { communityId: COMMUNITY, device, day, ticket, items: [{ id: 'req_a_lower_reading_1', seq: 1, at: town.now(), name: 'inspection.merge', input }] }))
    expect(results).toMatchObject([{ outcome: 'conflict' }])
    const page = await boss.start(`site/conflicts/index?communityId=${COMMUNITY}`)
    expect(page.text()).toContain('验房记录')
    const [row] = valueOf(await manager.ask('manager', 'offline.held', { communityId: COMMUNITY })).rows
    await page.tap(`#held-${row?.id.split('_').pop()}`)
    expect(page.text()).toContain('后抄的读数比先抄的小')
    expect(page.text()).toContain('水表 1')
    expect(page.text()).toContain('读数 312.45')
    await page.fire('#held-reason', 'input', { value: '现场复核为先抄的' })
    await page.tap('#held-drop')
    expect(page.text()).toContain('没有要处理的')
    expect(valueOf(await owner.ask('owner', 'inspection.open', { homeId })).inspection.meters.water?.reading).toBe(31245)
  })

  test('an item one says is fine and another wrong, neither having seen the other, is wrong until the manager says what somebody has looked at', async () => {
    const device = 'dev_0123456789abcdef', { ticket, day } = valueOf(await second.ask('staff', 'offline.list', { communityId: COMMUNITY, device, after: null }))
    const input = { homeId, marks: { 'kitchen:tap': 'bad' }, meters: {} }, mark = async () => valueOf(await owner.ask('owner', 'inspection.open', { homeId })).inspection.marks['kitchen:tap']
    valueOf(await second.ask('staff', 'offline.sync', { communityId: COMMUNITY, device, day, ticket, items: [{ id: 'req_a_wrong_item_001', seq: 2, at: town.now(), name: 'inspection.merge', input }] }))
    expect(await mark()).toBe('bad')
    const page = await boss.start(`site/conflicts/index?communityId=${COMMUNITY}`), [row] = valueOf(await manager.ask('manager', 'offline.held', { communityId: COMMUNITY })).rows
    await page.tap(`#held-${row?.id.split('_').pop()}`)
    expect(page.text()).toContain('厨房·水龙头 周工')
    await page.fire('#held-reason', 'input', { value: '到现场看过，正常' })
    await page.tap('#held-apply')
    expect([await mark(), page.text()]).toEqual(['ok', expect.stringContaining('没有要处理的')])
  })
})
