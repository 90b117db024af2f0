/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { valueOf, type Person } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { inTown } from './harness/in-town'
import { readyNeighbours, type Neighbour } from './harness/neighbours'
import type { Phone } from './harness/phone'

/** Numbers masked until somebody says why, and the household sees it; consent given and taken back; what the office can look up. */
describe('privacy', () => {
  const town = inTown()
  let office: Phone, desk: Phone, mine: Phone
  let manager: Person
  let me: Neighbour

  beforeAll(async () => {
    manager = await town.person(people.manager)
    me = (await readyNeighbours(town, 1, { staff: await town.person(people.staff) }))[0] as Neighbour
    ;[office, desk, mine] = await town.phones(people.manager, people.staff, me.who)
  })

  test('the desk sees a masked number, says why, and sees it', async () => {
    const page = await desk.start(`site/numbers/index?homeId=${me.homeId}`)
    expect(page.text()).toMatch(/1\d{2}\*{4}\d{4}/)
    expect(page.text()).not.toMatch(/1\d{10}/)
    await page.tap('#see-owner-1-phone')
    await page.tap('#look-other')
    await page.fire('#look-words', 'input', { value: '快递误送' })
    await page.tap('#look-yes')
    expect(page.text()).toMatch(/1\d{10}/)
    expect(page.text()).toContain('一分钟后自动遮盖')
  })

  test('the household reads who it was and why, agrees to a purpose and takes it back', async () => {
    const page = await mine.start(`household/privacy/index?homeId=${me.homeId}`)
    expect(page.text()).toContain('看了业主的手机号')
    expect(page.text()).toContain('快递误送')
    await page.tap('#consent-profile')
    await page.tap('#consent-agree')
    expect(valueOf(await me.who.ask('owner', 'privacy.open', { homeId: me.homeId as never })).consents.find(({ purpose }) => purpose === 'profile')?.isMine).toBe(true)
    await page.tap('#consent-profile')
    await page.tap('#consent-withdraw')
    await page.tap('#confirm-yes')
    expect(page.text()).toContain('已撤回')
    await page.tap('#privacy-remove')
    await page.tap('#confirm-yes')
    expect(page.text()).toContain('取消删除申请')
  })

  test('the household takes its data out: a paper to read, a zip to send on', async () => {
    const page = await mine.start(`household/privacy/index?homeId=${me.homeId}`)
    await page.tap('#privacy-export')
    await page.tap('#export-zip')
    expect(page.text()).toContain('副本已准备好')
    await page.tap('#export-pass')
  })

  test('the office finds the look, and verifies the log', async () => {
    const page = await office.start(`office/audit/index?communityId=${COMMUNITY}`)
    expect(page.text()).toContain('查看号码')
    await page.tap('#audit-kind-roster-exported')
    expect(page.text()).toContain('没有这样的记录')
    await page.tap('#verify-log')
    expect(page.text()).toMatch(/\d+ 条记录前后相连，没有改动/)
    await page.tap('#reseal')
    expect(page.text()).toContain('全部已用第 1 号密钥')
    const record = await office.start(`office/home-record/index?homeId=${me.homeId}`)
    expect(record.text()).toContain('查看完整号码')
  })

  test('an assessment is made from what is filled in; an export waits for another manager', async () => {
    const page = await office.start(`office/assessments/index?communityId=${COMMUNITY}`)
    await page.tap('#assess-new')
    await page.tap('#assess-keep')
    expect(page.text()).toContain('保存至')
    const id = valueOf(await manager.ask('manager', 'privacy.assessments', { communityId: COMMUNITY })).rows[0]?.id.split('_').pop()
    await page.tap(`#assessment-${id}`)
    valueOf(await manager.ask('manager', 'privacy.askExport', { communityId: COMMUNITY, building: null, reason: 'dispute', words: '' }))
    const exports = await office.start(`office/exports/index?communityId=${COMMUNITY}`)
    expect(exports.text()).toContain('处理争议')
  })
})
