/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { passText } from '@domain/pass/pass'
import { hmac } from '@cloud/kit/digest'
import { valueOf, type Person } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { demoOwner } from './harness/demo-owner'
import { writeName } from './harness/handwriting'
import { inTown } from './harness/in-town'
import { book, pay, sign } from './harness/owner-side'
import type { Phone } from './harness/phone'
import { wxApi } from './harness/wx-api'

const homeId = people.owner.home
const canvas = '.ui-canvas__canvas'

/** A household received by two members of staff on the pages that ship; what the owner does in between is done through the typed client. */
describe('staff, from the review to the keys', () => {
  const town = inTown()
  let owner: Person
  let phone: Phone, colleague: Phone
  let code = ''

  beforeAll(async () => {
    owner = await demoOwner(town, 'registered')
    phone = await town.phone(people.staff, { wx: { scanCode: wxApi('scanCode', () => ({ result: code, scanType: 'QR_CODE' })) } })
    colleague = await town.phone(people.second)
  })

  test('whoever works here begins with the day, and what waits for a review', async () => {
    await phone.start('pages/launch/index')
    const today = await phone.follow()
    expect(today.path).toBe('staff/today/index')
    expect(today.text()).toContain('李管家，上午好')
    await today.tap('#to-reviews')
    const list = await phone.follow()
    expect(list.text()).toContain('3栋 2单元 1201')
    await list.tap('#review-3-2-1201')
    expect((await phone.follow()).path).toBe('review/case/index')
  })

  test('papers are returned with what is missing in words, and accepted when they come again', async () => {
    const review = phone.top()
    await review.tap('#review-return')
    await review.tap('#return-contract')
    await review.fire('#return-words-contract', 'input', { value: '购房合同第 3 页' })
    await review.tap('#return-go')
    expect(review.text()).not.toContain('通过')
    expect(valueOf(await owner.ask('owner', 'home.open', { homeId })).missing).toEqual([{ code: 'contract', reason: 'unclear', words: '购房合同第 3 页' }])
    const { record } = valueOf(await owner.ask('owner', 'registration.open', { homeId }))
    valueOf(await owner.ask('owner', 'registration.submit', { homeId, record: record as never }))
    const again = await phone.start(`review/case/index?homeId=${homeId}`)
    await again.tap('#review-accept')
    expect(valueOf(await owner.ask('owner', 'registration.open', { homeId })).state).toBe('accepted')
  })

  test('on the day the code is scanned, the household is checked in', async () => {
    await book(owner, homeId, town.slot('0930'))
    await sign(owner, homeId, 'residence-agreement')
    await pay(owner, homeId)
    await town.setClock(town.firstDay, '09:28')
    const today = await phone.start(`staff/today/index?communityId=${COMMUNITY}`)
    expect(today.text()).toContain('09:30')
    code = 'RH1.not.a.pass'
    await today.tap('#scan')
    expect((await phone.follow()).has('#check-in')).toBe(false)
    await phone.back()
    const pass = valueOf(await owner.ask('owner', 'pass.open', { homeId }))
    code = passText(hmac, pass.key, pass.home, town.now())
    await today.tap('#scan')
    const household = await phone.follow()
    expect(household.text()).toContain('可以办理')
    await household.tap('#check-in')
    expect(household.text()).toContain('已到场')
  })

  test('an identity that does not match is refused, the right one is taken', async () => {
    const household = phone.top()
    await household.fire('#id-tail', 'input', { value: '0000' })
    await household.tap('#identify')
    expect(household.text()).toContain('后四位与合同记录不一致')
    await household.fire('#id-tail', 'input', { value: '1218' })
    await household.tap('#identify')
    await household.tap('#go-inspect')
    expect((await phone.follow()).path).toBe('staff/inspect/index')
  })

  test('a defect met on the walk is photographed, ringed and recorded', async () => {
    await phone.top().tap('#mark-entrance-entry-door-bad')
    const report = await phone.follow()
    expect(report.path).toBe('staff/defect/index')
    await report.touch(canvas, 'touchstart', [{ x: 100, y: 50 }])
    await report.touch(canvas, 'touchmove', [{ x: 180, y: 110 }])
    await report.touch(canvas, 'touchend', [{ x: 180, y: 110 }])
    await report.tapOn('关不严')
    await report.tap('#severity-blocking')
    await report.tap('#defect-done')
    expect((await phone.follow()).text()).toContain('关不严 · 已记下，验完一起交')
    expect(valueOf(await owner.ask('owner', 'defects.list', { homeId })).defects).toEqual([])
  })

  test('the rest of the flat is fine, the meters are read, the walk is finished', async () => {
    const walk = phone.top()
    await walk.tap('#room-rest-ok')
    await walk.tap('#flat-rest-ok')
    await walk.tap('#meter-water-action')
    for (const [meter, value] of Object.entries({ water: '312.45', power: '4512', gas: '0' })) {
      await walk.fire(`#meter-${meter}`, 'input', { value })
      await walk.fire(`#meter-${meter}`, 'blur', { value })
    }
    await walk.tap('#inspect-finish')
    expect(walk.text()).toContain('1 处影响入住，修好前先不办交接')
    const [defect] = valueOf(await owner.ask('owner', 'defects.list', { homeId })).defects
    expect(defect).toMatchObject({ no: 1, room: 'entrance', item: 'entry-door', severity: 'blocking', photos: [{ marks: [{ kind: 'circle' }] }] })
    const { inspection } = valueOf(await owner.ask('owner', 'inspection.open', { homeId }))
    expect(inspection.meters.water).toMatchObject({ reading: 31245, photo: expect.stringContaining('/meters/') })
  })

  test('a colleague mends it with a photo, and it is looked at again', async () => {
    const ledger = await colleague.start(`staff/defects/index?communityId=${COMMUNITY}`)
    await ledger.tap('#defect-3-2-1201-1')
    const mending = await colleague.follow()
    await mending.tap('#defect-fix')
    await mending.tap('#fix-photo')
    await mending.fire('#fix-words', 'input', { value: '换密封条' })
    await mending.tap('#fix-done')
    const again = await phone.start(`staff/defects/index?homeId=${homeId}&no=1`)
    await again.tap('#recheck-right')
    expect(again.text()).toContain('复验合格')
  })

  test('the handover sheet is signed by both sides', async () => {
    await sign(owner, homeId, 'handover-sheet')
    const sheet = await phone.start(`staff/handover/index?homeId=${homeId}`)
    await sheet.tap('#paper-agree')
    await sheet.tap('#paper-sign')
    await writeName(await phone.follow())
    await phone.top().tap('#sign-done')
    expect((await phone.follow()).has('#paper-done')).toBe(true)
  })

  test('the keys are counted by two; a count that does not match stops them', async () => {
    const first = await phone.start(`staff/keys/index?homeId=${homeId}`)
    await first.tap('#keys-take-out')
    const kinds = valueOf(await owner.ask('owner', 'keys.open', { homeId })).kinds
    for (const _ of kinds) await first.tap('#keys-next')
    await first.tap('#keys-send')
    expect(first.text()).toContain('请另一位同事再点一遍')
    const second = await colleague.start(`staff/keys/index?homeId=${homeId}`)
    await second.tap(`#key-${kinds[0]?.code}-less`)
    for (const _ of kinds) await second.tap('#keys-next')
    await second.tap('#keys-send')
    expect(second.text()).toContain(`${kinds[0]?.name}少 1 件，先不交`)
    await second.tap('#keys-again')
    for (const _ of kinds) await second.tap('#keys-next')
    await second.tap('#keys-send')
    expect(valueOf(await owner.ask('owner', 'keys.open', { homeId })).step).toBe('owner')
  })
})
