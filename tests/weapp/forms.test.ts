/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { person, valueOf, type Person } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { bind, register } from './harness/owner-side'
import { faultsOf, takePhone, type Phone } from './harness/phone'
import { openTown, type Town } from './harness/town'

jest.setTimeout(120_000)

const homeId = people.owner.home

/** A topic opened from the list of changes lies over that page's own answer: one crossing more than others may take. */
const isOverTheList = (fault: unknown): boolean => { const { page = '', calls = 0 } = fault as { page?: string, calls?: number }; return page === 'owner/register/index' && calls <= 4 }

/** The registration on the pages that ship: taken down by telephone, handed in, sent back with a reason, accepted, changed afterwards, printed. */
describe('the registration, from the telephone to the form', () => {
  let town: Town
  let owner: Person
  let phone: Phone
  let staff: Phone
  let desk: Person

  beforeAll(async () => {
    town = await openTown()
    ;[owner, desk] = await Promise.all([person(town.url, people.owner.openid), person(town.url, people.staff.openid)])
    await bind(owner, '13800006207', '1218')
    ;[phone, staff] = await Promise.all([takePhone(town, people.owner.openid), takePhone(town, people.staff.openid)])
  })
  afterAll(async () => { phone?.stop(); staff?.stop(); await town?.close() })
  afterEach(() => { for (const each of [phone, staff]) expect(each && faultsOf(each).filter((fault) => !isOverTheList(fault))).toEqual([]) })
  const seen = async () => valueOf(await owner.ask('owner', 'registration.open', { homeId }))

  test('the desk takes down what is said; a wrong number is named as it is typed; the owner finds it marked', async () => {
    const { notices } = valueOf(await owner.ask('owner', 'home.open', { homeId }))
    valueOf(await owner.ask('owner', 'home.readNotice', { homeId, noticeId: (notices[0]?.id ?? '') as never }))
    const page = await staff.start(`review/take-down/index?homeId=${homeId}`)
    expect(page.text()).toContain('3栋 2单元 1201')
    await page.fire('#address', 'input', { value: '杭州市余杭区文一西路 588 号' })
    await page.fire('#emergency-phone', 'input', { value: '139111122223' })
    expect(page.text()).toContain('多 1 位')
    await page.tap('#take-down')
    expect((await seen()).isTakenDown).toBe(false)
    await page.fire('#emergency-phone', 'input', { value: '13911112222' })
    await page.tap('#vehicle-add')
    await page.fire('#vehicle-0-plate', 'input', { value: '浙A1234I' })
    expect(page.text()).toContain('车牌不对')
    await page.fire('#vehicle-0-plate', 'input', { value: '浙AD12345' })
    await page.tap('#take-down')
    expect(page.text()).toContain('已存好')
    expect(await seen()).toMatchObject({ isTakenDown: true, record: { emergencyPhone: '13911112222', vehicles: [{ plate: '浙AD12345' }] } })
    const form = await phone.start(`owner/register/index?homeId=${homeId}&topic=1`)
    expect(form.text()).toContain('由工作人员按您电话里说的填写')
    expect(form.text()).toContain('联系')
  })

  test('what was typed on two phones is merged, named, and can be put back', async () => {
    const form = phone.top()
    await form.fire('#address', 'input', { value: '这台手机填的地址' })
    await form.tap('#emergency-relation-0')
    const { record } = await seen()
    valueOf(await owner.ask('owner', 'registration.save', { homeId, record: { ...record, mailAddress: '另一台手机填的地址', stamps: { ...record.stamps, mailAddress: Date.now() } } as never }))
    await form.fire('#emergency-name', 'input', { value: '陈思远' })
    await phone.start(`owner/register/index?homeId=${homeId}&topic=1`)
    const again = phone.top()
    expect(again.text()).toContain('这几项在另一台手机上改过：通讯地址')
    await again.tap('#clash-mine')
    expect(again.text()).not.toContain('这几项在另一台手机上改过')
    await again.tap('#register-next')
    expect((await seen()).record).toMatchObject({ mailAddress: '这台手机填的地址', emergencyName: '陈思远', emergencyRelation: '配偶' })
  })

  test('sent back by reason, field by field; the words stand at the field until it is changed', async () => {
    expect(await register(owner, homeId)).toBe(true)
    const review = await staff.start(`review/case/index?homeId=${homeId}`)
    await review.tap('#review-hurry')
    expect(review.text()).toContain('半小时内答复')
    await review.tap('#shot-contract-contract-0')
    expect(review.text()).toContain('购房合同 1/1')
    await review.tap('#viewer-larger')
    await review.tap('#viewer-turn')
    expect(review.attributes('#viewer-image').style).toContain('rotate(90deg)')
    await review.tap('#viewer-next')
    expect(review.text()).toContain('身份证 1/1')
    await review.tap('#sheet-close')
    await review.tap('#review-return')
    await review.tap('#return-mailAddress')
    await review.tap('#reason-mailAddress-incomplete')
    await review.tap('#return-go')
    expect((await seen()).missing).toEqual([{ code: 'mailAddress', reason: 'incomplete', words: '通讯地址不全，请补齐' }])
    const form = await phone.start(`owner/register/index?homeId=${homeId}&topic=1`)
    expect(form.text()).toContain('审核退回：通讯地址不全，请补齐')
    await form.fire('#address', 'input', { value: '杭州市余杭区文一西路 588 号 3 幢' })
    expect(form.text()).not.toContain('审核退回')
    await form.tap('#register-next')
    const { record } = await seen()
    valueOf(await owner.ask('owner', 'registration.submit', { homeId, record: record as never }))
    const list = await staff.start(`review/cases/index?communityId=${COMMUNITY}`)
    await list.tap('#review-3-2-1201')
    const again = await staff.follow()
    await again.tap('#review-accept')
    expect((await seen()).state).toBe('accepted')
  })

  test('a change after the acceptance: at once, told, or looked at first; the reviewer takes it over', async () => {
    const page = await phone.start(`owner/amend/index?homeId=${homeId}`)
    expect(page.text()).toContain('还没有改动')
    await page.tap('#amend-1')
    const topic = await phone.follow()
    await topic.fire('#address', 'input', { value: '新家' })
    await topic.fire('#emergency-phone', 'input', { value: '13911113333' })
    await topic.tap('#register-next')
    const back = await phone.follow()
    expect(back.path).toBe('owner/amend/index')
    await back.tap('#amend-0')
    const self = await phone.follow()
    await self.tap('#correction-open')
    await self.fire('#correction', 'input', { value: '面积应为 118.70' })
    await self.tap('#register-next')
    const last = await phone.follow()
    await last.tap('#amend-send')
    expect(last.text()).toContain('已更新')
    expect(last.text()).toContain('已交物业审核：更正说明')
    expect((await seen()).record).toMatchObject({ mailAddress: '新家', emergencyPhone: '13911113333' })
    const review = await staff.start(`review/case/index?homeId=${homeId}`)
    expect(review.text()).toContain('面积应为 118.70')
    await review.tap('#change-take')
    expect(review.text()).toContain('已采纳')
    await review.tap('#change-seen')
    expect(review.text()).toContain('已记下')
    expect(valueOf(await desk.ask('staff', 'review.list', { communityId: COMMUNITY })).rows).toEqual([])
    expect((await seen()).record.correction).toBe('面积应为 118.70')
  })

  test('every form from the one record, masked for staff; one as a PDF', async () => {
    const own = await phone.start(`owner/forms/index?homeId=${homeId}`)
    expect(own.text()).toContain('业主登记表')
    await own.tap('#form-5')
    expect(own.text()).toContain('业主申请')
    await own.tap('#form-print')
    const masked = await staff.start(`review/forms/index?homeId=${homeId}`)
    expect(masked.text()).toContain('已遮盖')
    expect(masked.text()).not.toContain('13911113333')
  })

  test('the batch says who approves and what is asked besides', async () => {
    const boss = await takePhone(town, people.manager.openid)
    const page = await boss.start(`manager/batch/index?communityId=${COMMUNITY}`)
    await page.fire('#batch-name', 'input', { value: '审批的一批' })
    await page.tap('#batch-more')
    await page.tap('#approvals')
    await page.tap('#approvals-full')
    expect(page.text()).toContain('依次 3 级')
    await page.tap('#approval-1-remove')
    await page.tap('#form-extra-pets')
    await page.tap('#materials')
    await page.tap('#checklist-application')
    expect(page.text()).toContain('房产证')
    await page.tap('#material-lease-must')
    await page.tap('#save')
    const { rows } = valueOf(await (await person(town.url, people.manager.openid)).ask('manager', 'batches.list', { communityId: COMMUNITY }))
    const saved = valueOf(await (await person(town.url, people.manager.openid)).ask('manager', 'batches.open', { communityId: COMMUNITY, batchId: rows.find(({ status }) => status === 'draft')?.batchId as never }))
    expect(saved.draft).toMatchObject({ approvals: [{ name: '初审', duty: 'review' }, { name: '财务确认', duty: 'finance' }], formExtras: ['pets'] })
    expect(saved.draft.materials.find(({ code }) => code === 'lease')).toMatchObject({ required: true })
    expect(faultsOf(boss)).toEqual([])
    boss.stop()
  })
})
