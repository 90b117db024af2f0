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
/** Every call of a function since the last look: what travelled in it. */
const callsOf = ({ app }: Phone) => {
  let seen = app.calls.length
  return (): readonly string[] => {
    const fresh = app.calls.slice(seen)
    seen = app.calls.length
    return fresh.map(({ envelope }) => [envelope, ...(envelope.then ?? [])].map(({ action }) => action).join(' + '))
  }
}

/** Each call of a function is billed: what the pages that ship ask while a household is received, repaired for and looked at again. */
describe('calls of the phones', () => {
  const town = inTown()
  let owner: Person
  let phone: Phone, colleague: Phone, mine: Phone
  let calls: () => readonly string[]
  let code = ''

  beforeAll(async () => {
    owner = await demoOwner(town, 'expected')
    phone = await town.phone(people.staff, { wx: { scanCode: wxApi('scanCode', () => ({ result: code, scanType: 'QR_CODE' })) } })
    ;[colleague, mine] = await town.phones(people.second, people.owner)
    calls = callsOf(phone)
  })

  test('the arrival and the paper are one tap and one call, with the household as it is then', async () => {
    const today = await phone.start(`staff/today/index?communityId=${COMMUNITY}`)
    const pass = valueOf(await owner.ask('owner', 'pass.open', { homeId }))
    code = passText(hmac, pass.key, pass.home, town.now())
    await today.tap('#scan')
    const household = await phone.follow()
    calls()
    await household.fire('#id-tail', 'input', { value: '1218' })
    await household.tap('#check-in')
    expect(calls()).toEqual(['booking.checkIn + desk.identify + desk.household'])
    expect(household.has('#go-inspect')).toBe(true)
  })

  test('a walk with two defects is opened by one call and ended by one', async () => {
    await phone.top().tap('#go-inspect')
    const walk = await phone.follow()
    for (const item of ['entry-door', 'meter-box']) {
      await walk.tap(`#mark-entrance-${item}-bad`)
      const report = await phone.follow()
      await report.fire('#defect-words', 'input', { value: '装歪' })
      await report.tap('#defect-done')
      await phone.follow()
    }
    for (const button of ['#room-rest-ok', '#flat-rest-ok']) await walk.tap(button)
    for (const meter of ['water', 'power', 'gas']) await walk.fire(`#meter-${meter}`, 'input', { value: '12' })
    expect(calls()).toEqual(['inspection.open'])
    await walk.tap('#inspect-finish')
    expect(calls()).toEqual(['defects.report + inspection.finish + inspection.open'])
    expect(valueOf(await owner.ask('owner', 'defects.list', { homeId })).defects).toMatchObject([{ no: 1, item: 'entry-door' }, { no: 2, item: 'meter-box' }])
  })

  test('two repairs go together once the last is done, and so do two looks at them', async () => {
    const theirs = callsOf(colleague)
    const mending = await colleague.start(`staff/defects/index?homeId=${homeId}`)
    const fix = async () => {
      await mending.tap('#defect-fix')
      await mending.tap('#fix-photo')
      await mending.tap('#fix-done')
    }
    await fix()
    expect(mending.text()).toContain('1 处记在本机')
    await fix()
    expect(theirs()).toEqual(['defects.list', 'defects.fix'])
    const looking = callsOf(mine)
    const again = await mine.start(`household/defects/index?homeId=${homeId}`)
    await again.tap('#recheck-wrong')
    await again.fire('#deed-why', 'input', { value: '还是关不严' })
    await again.tap('#deed-done')
    await again.tap('#defect-2')
    await again.tap('#defect-confirm')
    expect(looking()).toEqual(['defects.list', 'defects.reopen + defects.list', 'defects.recheck + home.open'])
    expect(valueOf(await owner.ask('owner', 'defects.list', { homeId })).defects.map(({ state, reopened }) => [state, reopened])).toEqual([['reported', 1], ['confirmed', 0]])
  })

  test('what is left on the page is sent when it is left', async () => {
    const theirs = callsOf(colleague)
    valueOf(await owner.ask('owner', 'defects.report', { homeId, defects: [{ room: 'living', item: 'window', words: '关不严', severity: 'minor', photos: [], pin: null }] }))
    const mending = await colleague.start(`staff/defects/index?homeId=${homeId}`)
    await mending.tap('#defect-fix')
    await mending.tap('#fix-photo')
    await mending.tap('#fix-done')
    expect(theirs()).toEqual(['defects.list'])
    await colleague.start(`staff/today/index?communityId=${COMMUNITY}`)
    expect(theirs().filter((one) => one !== 'desk.day')).toEqual(['defects.fix'])
    expect(valueOf(await owner.ask('owner', 'defects.list', { homeId })).defects.map(({ state }) => state)).toEqual(['fixed', 'confirmed', 'reported'])
  })

  test('after a command the owner’s home page is there without being asked for', async () => {
    const looking = callsOf(mine)
    await mine.start(`pages/inbox/index?homeId=${homeId}`)
    expect(looking()).toEqual(['home.inbox + home.open'])
    await mine.start(`pages/home/index?homeId=${homeId}`)
    expect(looking()).toEqual([])
    expect(mine.top().text()).toContain('3栋 2单元 1201')
  })
})
