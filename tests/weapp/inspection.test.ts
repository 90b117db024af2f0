/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { valueOf, type Person } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { demoOwner } from './harness/demo-owner'
import { writeName } from './harness/handwriting'
import { inTown } from './harness/in-town'
import type { Phone } from './harness/phone'

const homeId = people.owner.home

/** A home's inspections on the pages that ship: the community's standard, a cleaning with its photo, a pre-check, the walk, goods, both signatures, the print, and what is asked a week later. */
describe('the inspections of a home', () => {
  const town = inTown()
  let owner: Person
  let manager: Phone, staff: Phone, mine: Phone
  const view = async () => valueOf(await owner.ask('owner', 'inspection.open', { homeId }))

  beforeAll(async () => {
    owner = await demoOwner(town, 'expected')
    ;[manager, staff, mine] = await town.phones(people.manager, people.staff, people.owner)
  })

  test('a manager adds an item, a thing that goes with each home, and heat meters', async () => {
    const page = await manager.start(`office/inspection/index?communityId=${COMMUNITY}`)
    await page.fire('#item-name', 'input', { value: '净水器' })
    await page.tap('#item-name-action')
    await page.fire('#thing-name', 'input', { value: '可视对讲' })
    await page.tap('#thing-name-action')
    await page.tap('#meters-heat')
    await page.tap('#terms-save')
    expect(page.text()).toContain('已保存')
    expect(await view()).toMatchObject({ goods: [{ name: '可视对讲', count: 1 }], meters: [{}, {}, {}, { code: 'heat' }] })
  })

  test('the home is cleaned: not without a photo; the owner sees it before the day', async () => {
    const page = await staff.start(`site/inspection/index?homeId=${homeId}`)
    expect(page.text()).toContain('还没有查验记录')
    await page.tap('#round-clean')
    await page.tap('#round-clean-windows-bad')
    await page.fire('#round-clean-windows-note', 'input', { value: '有胶痕' })
    expect(page.text()).toMatch(/家具[^]*家电[^]*装饰/)
    await page.tap('#round-rest-ok')
    expect(page.text()).toContain('至少一张现场照片')
    await page.tap('#round-photo-add')
    await page.tap('#round-save')
    expect(page.text()).toContain('开荒保洁与备房已记下')
    expect((await view()).rounds).toMatchObject([{ kind: 'clean', looked: 10, bad: [{ item: '窗户', words: '有胶痕' }], links: [expect.any(String)] }])
    const result = await mine.start(`owner/inspection/index?homeId=${homeId}`)
    expect(result.text()).toContain('有胶痕')
  })

  test('a pre-check reads a meter; on the walk a lower reading is asked about and kept with its reason; what a colleague found meanwhile is not ended over unseen', async () => {
    const page = await staff.start(`site/inspection/index?homeId=${homeId}`)
    await page.tap('#round-pre-check')
    await page.fire('#round-meter-water', 'input', { value: '5' })
    await page.tap('#round-rest-ok')
    await page.tap('#round-save')
    const desk = await town.person(people.staff)
    valueOf(await desk.ask('staff', 'booking.checkIn', { homeId, ledgerId: (await ledgerOf(desk)), slotId: town.slot('0930') }))
    valueOf(await desk.ask('staff', 'desk.identify', { homeId, ownerNo: 1, idTail: '1218' }))
    const walk = await staff.start(`staff/inspect/index?homeId=${homeId}`)
    expect(walk.text()).toContain('开始前带齐')
    expect(walk.text()).toContain('水平仪')
    await walk.tap('#item-add')
    await walk.fire('#item-name', 'input', { value: '门口监控' })
    await walk.tap('#item-name-action')
    expect(walk.text()).toContain('门口监控')
    await walk.tap('#room-rest-ok')
    await walk.tap('#flat-rest-ok')
    for (const [meter, value] of Object.entries({ water: '3', power: '12', gas: '0', heat: '1' })) await walk.fire(`#meter-${meter}`, 'input', { value })
    expect(walk.text()).toContain('比上次抄的 5 小')
    await walk.fire('#meter-water-why', 'input', { value: '换过表' })
    const colleague = await town.person(people.second)
    valueOf(await colleague.ask('staff', 'inspection.note', { homeId, marks: { 'living:wall': 'bad' }, meters: {} }))
    await walk.tap('#inspect-finish')
    expect(walk.text()).toContain('客厅·墙面平整：周工记了有问题')
    expect((await view()).inspection).toMatchObject({ finishedAt: null, marks: { 'living:wall': 'bad' } })
    await walk.tap('#room-living')
    expect(walk.text()).toContain('周工 记有问题')
    await walk.tap('#mark-living-wall-ok')
    await walk.tap('#room-meters')
    await walk.tap('#inspect-finish')
    expect((await view()).inspection).toMatchObject({ marks: { 'living:wall': 'ok' } })
    expect(await view()).toMatchObject({ inspection: { finishedAt: expect.any(Number), own: [{ name: '门口监控' }], meters: { water: { reading: 300, why: '换过表' }, heat: { reading: 100 } } } })
  })

  test('goods are counted, both sides sign what the form says, and it is printed', async () => {
    await staff.top().tap('#to-rounds')
    const page = await staff.follow()
    expect(page.path).toBe('site/inspection/index')
    await page.tap('#goods-save')
    expect(page.text()).toContain('物品清单已存')
    expect((await view()).inspection.goods).toMatchObject([{ name: '可视对讲', count: 1, condition: 'fine' }])
    await page.tap('#inspection-sign')
    const form = await staff.follow()
    await form.tap('#paper-agree')
    await form.tap('#paper-sign')
    await writeName(await staff.follow())
    await staff.top().tap('#sign-done')
    await staff.follow()
    const result = await mine.start(`owner/inspection/index?homeId=${homeId}`)
    await result.tap('#inspection-sign')
    const theirs = await mine.follow()
    await theirs.tap('#paper-agree')
    await theirs.tap('#paper-sign')
    await writeName(await mine.follow())
    await mine.top().tap('#sign-done')
    await mine.follow()
    expect([...(await view()).signed ?? []].sort()).toEqual(['owner:1', 'staff'])
    const link = valueOf(await owner.ask('documents', 'inspection.print', { homeId })).link
    expect(link).toContain('inspection-form.pdf')
  })

  test('a week later the owner says how the tap does, and reports what does not', async () => {
    const result = await mine.start(`owner/inspection/index?homeId=${homeId}`)
    await result.tap('#trial-tell')
    expect(result.has('#trial-tell')).toBe(false)
    await result.tap('#trial-kitchen-tap-bad')
    expect((await view()).trials?.find(({ key }) => key === 'kitchen:tap')).toMatchObject({ mark: 'bad' })
    await result.tap('#trial-report-kitchen-tap')
    expect((await mine.follow()).path).toBe('household/defect/index')
  })

  const ledgerOf = async (desk: Person): Promise<string> => valueOf(await desk.ask('staff', 'desk.household', { homeId })).ledgerId
})
