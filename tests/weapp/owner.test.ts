/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import type { StepView } from '@domain/movein/steps'
import { valueOf, type Person } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { countKeys, walkThrough } from './harness/desk-side'
import { drawnCode } from './harness/drawn-code'
import { writeName } from './harness/handwriting'
import { inTown } from './harness/in-town'
import { readyNeighbours, type Neighbour } from './harness/neighbours'
import { book } from './harness/owner-side'
import type { Phone } from './harness/phone'

const homeId = people.owner.home
const PLACES = 12

/** One owner's whole way on the pages that ship; what staff do in between is done through the typed client. */
describe('an owner, from the notice to the keys', () => {
  const town = inTown()
  let phone: Phone
  let staff: Person, second: Person
  let neighbours: readonly Neighbour[]
  let paying: 'paid' | 'cancel' = 'paid'

  beforeAll(async () => {
    ;[staff, second] = await Promise.all([town.person(people.staff), town.person(people.second)])
    neighbours = await readyNeighbours(town, PLACES, { staff })
    phone = await town.phone(people.owner, { paying: () => paying })
  })
  const stateOf = async (step: StepView['step']) => valueOf(await staff.ask('staff', 'desk.household', { homeId })).steps.find((one) => one.step === step)?.state

  test('who is not known yet confirms the home by phone number and the end of the ID', async () => {
    await phone.start(`pages/launch/index?c=${COMMUNITY}`)
    const bind = await phone.follow()
    expect(bind.path).toBe('owner/bind/index')
    // WeChat's keyboard for identity cards has no letters: passports and companies' codes need the other one.
    expect(bind.attributes('#id-tail').type).toBe('idcard')
    await bind.tap('#id-tail-action')
    expect(bind.attributes('#id-tail').type).toBe('text')
    await bind.tap('#id-tail-action')
    await bind.fire('#id-tail', 'input', { value: '0000' })
    await bind.fire('#bind-phone', 'getphonenumber', { code: await phone.phoneCode('13800006207') })
    expect(bind.text()).toContain('没有对上')
    await bind.fire('#id-tail', 'input', { value: '1218' })
    await bind.fire('#bind-phone', 'getphonenumber', { code: await phone.phoneCode('13800006207') })
    const home = await phone.follow()
    expect(home.path).toBe('pages/home/index')
    expect(home.text()).toContain('3栋 2单元 1201')
  })

  test('home names the next step; the notice is read and leads to the form', async () => {
    const home = phone.top()
    expect(home.text()).toContain('先看入户通知')
    await home.tap('#next-notice')
    const notice = await phone.follow()
    expect(notice.text()).toContain('云溪里服务中心')
    await notice.tap('#notice-next')
    expect((await phone.follow()).path).toBe('owner/register/index')
  })

  test('the registration is filled in topic by topic and handed in with photos', async () => {
    const form = phone.top()
    await form.tap('#consent-id')
    await form.tap('#register-next')
    await form.tap('#register-next')
    expect(form.text()).toContain('请填这一项')
    for (const [field, value] of Object.entries({ address: '杭州市余杭区文一西路 588 号', 'emergency-name': '陈思远', 'emergency-phone': '13800006218' })) await form.fire(`#${field}`, 'input', { value })
    await form.tap('#emergency-relation-0')
    await form.tap('#register-next')
    expect(form.text()).toContain('谁一起住')
    await form.tap('#register-next')
    await form.tap('#register-next')
    const papers = await phone.follow()
    expect(papers.path).toBe('owner/materials/index')
    await papers.tap('#registration-submit')
    expect(papers.text()).toContain('还差：身份证')
    await papers.tap('#material-id-card-add')
    await papers.tap('#material-contract-add')
    await papers.tap('#consent-check')
    await papers.tap('#registration-submit')
    expect(papers.text()).toContain('交好了，正在审核')
    const { rows } = valueOf(await staff.ask('staff', 'review.list', { communityId: COMMUNITY }))
    expect(rows.map((row) => row.homeId)).toEqual([homeId])
  })

  test('a place is booked; one that went meanwhile is refused with the nearest free ones, and one of them is taken', async () => {
    valueOf(await staff.ask('staff', 'review.accept', { homeId }))
    const booking = await phone.start(`owner/booking/index?homeId=${homeId}`)
    const day = town.firstDay.slice(5).replace('-', '')
    await booking.tap(`#slot-${day}-0930`)
    await booking.tap('#book-confirm')
    expect(booking.text()).toContain('约好了')
    await booking.tap('#book-change')
    await booking.tap(`#slot-${day}-1000`)
    for (const neighbour of neighbours) await book(neighbour.who, neighbour.homeId, `${day}-1000`)
    await booking.tap('#book-confirm')
    expect(booking.text()).toContain('最近还有空的时段')
    await booking.tap(`#book-offer-${day}-1030`)
    await booking.tap('#book-confirm')
    expect(valueOf(await staff.ask('staff', 'desk.household', { homeId })).visit?.slot).toBe(`${day}-1030`)
  })

  test('the agreement is agreed to, signed by hand on the pad, and stands as signed', async () => {
    const paper = await phone.start(`owner/agreement/index?homeId=${homeId}`)
    expect(paper.text()).toContain('先看这 5 条')
    await paper.tap('#paper-sign')
    await paper.tap('#paper-agree')
    await paper.tap('#paper-sign')
    const pad = await phone.follow()
    expect(pad.path).toBe('sign/pad/index')
    await writeName(pad)
    await pad.tap('#sign-done')
    const signed = await phone.follow()
    expect(signed.path).toBe('owner/agreement/index')
    expect(signed.text()).toContain('签署')
    expect(await stateOf('sign')).toBe('done')
  })

  test('the bill: closing the sheet pays nothing, paying is seen by the server', async () => {
    const bill = await phone.start(`owner/bill/index?homeId=${homeId}`)
    paying = 'cancel'
    await bill.tap('#bill-pay')
    expect(bill.text()).toContain('没有付款')
    paying = 'paid'
    await bill.tap('#bill-pay')
    expect(bill.text()).toContain('交清了')
    expect(bill.text()).toMatch(/收据 \S+/)
  })

  test('on the day the pass shows a code that the desk takes', async () => {
    await town.setClock(town.firstDay, '10:28')
    const pass = await phone.start(`owner/pass/index?homeId=${homeId}`)
    expect(pass.text()).toContain('可签到')
    const household = valueOf(await staff.ask('staff', 'desk.scan', { communityId: COMMUNITY, code: drawnCode(phone.app.drawn) ?? '' }))
    expect(household.homeId).toBe(homeId)
    valueOf(await staff.ask('staff', 'booking.checkIn', { homeId, ledgerId: household.ledgerId, slotId: household.visit?.slot ?? '' }))
  })

  test('after the inspection the sheet is signed, the keys are counted and signed for, the home is theirs', async () => {
    await walkThrough(staff, homeId, '1218')
    const sheet = await phone.start(`owner/handover/index?homeId=${homeId}`)
    await sheet.tap('#paper-agree')
    await sheet.tap('#paper-sign')
    await writeName(await phone.follow())
    await phone.top().tap('#sign-done')
    expect((await phone.follow()).text()).toContain('签署')
    await countKeys(staff, second, homeId)

    const keys = await phone.start(`owner/keys/index?homeId=${homeId}`)
    const { kinds } = valueOf(await staff.ask('staff', 'keys.open', { homeId }))
    for (const { code } of kinds) {
      expect(keys.has(`#key-${code}-more`)).toBe(true)
      await keys.tap('#keys-next')
    }
    await keys.tap('#keys-accept')
    await writeName(await phone.follow())
    await phone.top().tap('#sign-done')
    const done = await phone.follow()
    expect(done.path).toBe('owner/complete/index')
    expect(done.text()).toContain('今晚，1201 亮灯')
    expect(await stateOf('keys')).toBe('done')
    await done.tap('#archive-save')
    expect(phone.app.asked.map(({ name }) => name)).toEqual(expect.arrayContaining(['downloadFile', 'openDocument']))
    expect(done.text()).toMatch(/校验码 \S+/)
  })
})
