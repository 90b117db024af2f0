/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { valueOf, type Person } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { writeName } from './harness/handwriting'
import { inTown } from './harness/in-town'
import { readyNeighbours, type Neighbour } from './harness/neighbours'
import type { Phone } from './harness/phone'

const PROXY = '13800990001', TENANT = '13800990002', STRANGER = '13800990003', ID = '990000199101081218'

/** The people of one home on the pages that ship: a proxy appointed, at work and taken back; a tenant; a guest; a code and a request for whom nothing else fits; the home sold. */
describe('the people of a home', () => {
  const town = inTown()
  let mine: Phone, proxy: Phone, tenant: Phone, stranger: Phone, desk: Phone, office: Phone
  let manager: Person, homeId: string

  beforeAll(async () => {
    manager = await town.person(people.manager)
    const [neighbour] = await readyNeighbours(town, 1, { staff: await town.person(people.staff) }) as [Neighbour]
    homeId = neighbour.homeId
    ;[mine, proxy, tenant, stranger, desk, office] = await town.phones(neighbour.who, 'a-proxy', 'a-tenant', 'a-stranger', people.staff, people.manager)
  })

  const fill = async (page: Awaited<ReturnType<Phone['start']>>, fields: Readonly<Record<string, string>>) => { for (const [id, value] of Object.entries(fields)) await page.fire(`#${id}`, 'input', { value }) }

  test('an owner appoints a proxy by a letter signed on the pad', async () => {
    const list = await mine.start(`household/people/index?homeId=${homeId}`)
    expect(list.text()).toContain('代办人')
    await list.tap('#add-proxy')
    const form = await mine.follow()
    await fill(form, { 'person-name': '李代', 'person-phone': PROXY, 'person-id': ID })
    await form.tap('#to-letter')
    expect(form.text()).toContain('授权委托书')
    expect(form.text()).toContain('预约、更改和取消到场时间')
    await form.tap('#letter-agree')
    await form.tap('#letter-sign')
    await writeName(await mine.follow())
    await mine.top().tap('#sign-done')
    expect((await mine.follow()).text()).toContain('委托书已签好')
  })

  test('the proxy proves the phone and sees what the letter says, books by it, and nothing else', async () => {
    const bind = await proxy.start(`owner/bind/index?c=${COMMUNITY}`)
    await bind.tap('#bind-part')
    await bind.fire('#bind-phone', 'getphonenumber', { code: await proxy.phoneCode(PROXY) })
    const launch = await proxy.follow()
    expect(launch.path).toBe('household/acting/index')
    expect(launch.text()).toContain('代办')
    expect(launch.text()).not.toContain('交费')
    await launch.tap('#acting-book')
    const booking = await proxy.follow()
    await booking.tap(`#slot-${town.slot('0930')}`)
    await booking.tap('#book-confirm')
    expect(booking.text()).toContain('约好了')
    expect((await proxy.start(`owner/bill/index?homeId=${homeId}`)).text()).toContain('不在您的办理范围内')
  })

  test('taken back, the proxy is out at once', async () => {
    const list = await mine.start(`household/people/index?homeId=${homeId}`)
    expect(list.text()).toContain('有效')
    await list.tap('#proxy-1')
    await list.tap('#confirm-yes')
    expect(list.text()).toContain('已撤回')
    expect((await proxy.start(`household/acting/index?homeId=${homeId}`)).text()).toContain('不在您的办理范围内')
  })

  test('a tenant is registered with the lease and comes in by phone', async () => {
    const form = await mine.start(`household/tenant/index?homeId=${homeId}`)
    await fill(form, { 'person-name': '周租', 'person-phone': TENANT, 'person-id': ID })
    await form.tap('#lease-add')
    for (const clause of ['move-in', 'rent', 'breach']) await form.tap(`#clause-${clause}`)
    await form.tap('#tenant-submit')
    const bind = await tenant.start(`owner/bind/index?c=${COMMUNITY}`)
    await bind.tap('#bind-part')
    await bind.fire('#bind-phone', 'getphonenumber', { code: await tenant.phoneCode(TENANT) })
    const acting = await tenant.follow()
    expect(acting.text()).toContain('您是这套房的租户')
    expect(acting.text()).not.toContain('您可以办')
    await acting.tap('#guide-welcome-guide')
    expect(acting.text()).toContain('示范文本')
    const seen = await desk.start(`review/people/index?homeId=${homeId}`)
    await seen.tap('#person-t2')
    expect((await mine.start(`household/privacy/index?homeId=${homeId}`)).text()).toContain('看了证件或合同的照片')
  })

  test('a guest of two weeks is reported; one of a week need not be', async () => {
    const form = await mine.start(`household/guest/index?homeId=${homeId}`)
    await fill(form, { 'person-name': '客人', 'person-id': ID })
    expect(form.text()).toContain('共 14 天，需要报备')
    await form.tap('#guest-submit')
    expect((await mine.start(`household/people/index?homeId=${homeId}`)).text()).toContain('14 天')
  })

  test('who cannot be confirmed asks; staff see the request beside the roster and say no without telling anything', async () => {
    const form = await stranger.start(`household/ask/index?c=${COMMUNITY}`)
    await fill(form, { 'ask-building': '1', 'ask-room': '9901', 'ask-name': '陌生人' })
    await form.fire('#ask-send', 'getphonenumber', { code: await stranger.phoneCode(STRANGER) })
    expect(form.text()).toContain('核实中')
    const list = await desk.start(`review/asks/index?communityId=${COMMUNITY}`)
    expect(list.text()).toContain('1栋 1单元 9901')
    const [row] = valueOf(await manager.ask('staff', 'binding.list', { communityId: COMMUNITY as never })).rows
    await list.tap(`#ask-${row?.askId.split('_').pop()}`)
    const one = await desk.follow()
    expect(one.text()).toContain('名册上没有这套房')
    await one.tap('#ask-refuse')
    await one.tap('#refuse-send')
    expect(one.text()).toContain('已答复')
    expect((await stranger.start(`household/ask/index?c=${COMMUNITY}`)).text()).toContain('请带身份证和购房合同到服务中心')
  })

  test('the manager says that the home was sold: the owner is out, the new one is invited by a code', async () => {
    const sale = await office.start(`office/transfer/index?homeId=${homeId}`)
    await fill(sale, { 'owner-name-0': '新业主', 'owner-phone-0': STRANGER, 'transfer-reason': '二手房过户', 'transfer-confirm': homeId.split('_').slice(2).join('_') })
    await sale.tap('#transfer-go')
    await sale.tap('#confirm-yes')
    expect(sale.text()).toContain('已换业主')
    expect((await mine.start(`household/people/index?homeId=${homeId}`)).text()).not.toContain('周租')
    const page = await desk.start(`review/people/index?homeId=${homeId}`)
    expect(page.text()).toContain('新**')
    const no = valueOf(await manager.ask('staff', 'people.household', { homeId: homeId as never })).owners[0]?.no ?? 0
    await page.tap(`#invite-${no}`)
    const code = /[2-9A-HJKMNP-Z]{4} [2-9A-HJKMNP-Z]{4}/.exec(page.text())?.[0] ?? ''
    const bind = await stranger.start(`owner/bind/index?c=${COMMUNITY}`)
    await bind.tap('#bind-code')
    await bind.fire('#invite-code', 'input', { value: code })
    await bind.fire('#bind-phone', 'getphonenumber', { code: await stranger.phoneCode(STRANGER) })
    expect((await stranger.follow()).path).toBe('pages/home/index')
  })
})
