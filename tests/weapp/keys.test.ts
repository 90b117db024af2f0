/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { expectedCounts } from '@domain/keys/key-issue'
import { valueOf, type Person } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { countKeys, STROKES } from './harness/desk-side'
import { demoHandover } from './harness/demo-owner'
import { writeName } from './harness/handwriting'
import { inTown } from './harness/in-town'
import type { Phone } from './harness/phone'

const homeId = people.owner.home, room = '2-1201'

/** Keys on the pages that ship: taken in, where each set is, nothing issued that was not taken in, what is lost and issued again, the first entry signed for. */
describe('the keys of a building', () => {
  const town = inTown()
  let owner: Person, staff: Person
  let phone: Phone, boss: Phone, mine: Phone
  const board = async () => valueOf(await staff.ask('staff', 'keys.board', { communityId: COMMUNITY, building: '3' }))
  const set = async () => (await board()).homes.find(({ home }) => home === room)
  const ofHome = async () => valueOf(await staff.ask('staff', 'keys.home', { homeId }))

  beforeAll(async () => {
    owner = await demoHandover(town)
    staff = await town.person(people.staff)
    ;[phone, boss, mine] = await town.phones(people.staff, people.manager, people.owner)
  })

  test('from the site to the register; every home still to be taken in is listed as due, one is corrected, and the lot comes in', async () => {
    const site = await phone.start(`site/readiness/index?communityId=${COMMUNITY}`)
    await site.tap('#to-keys')
    const register = await phone.follow()
    expect(register.path).toBe('site/key-register/index')
    await register.tap('#building-3')
    expect(register.text()).toContain('还没有登记接收')
    await register.tap('#key-intake')
    const intake = await phone.follow()
    await intake.fire('#lot-from', 'input', { value: '云溪置业 陈工' })
    await intake.fire('#lot-place', 'input', { value: 'A柜' })
    await intake.tap('#lot-fill')
    await intake.tap('#lot-paste')
    await intake.fire('#list-text', 'input', { value: `${room}\t四\t3` })
    await intake.tap('#list-read')
    expect(intake.text()).toContain('第 1 行读不懂')
    await intake.fire('#list-text', 'input', { value: `${room}\t4\t3\t2\t2\t1\tA柜 12` })
    await intake.tap('#list-read')
    expect(intake.text()).toContain('1 户和应交数不同')
    await intake.tap('#lot-send')
    expect((await phone.follow()).text()).toContain('在柜')
    expect(await set()).toMatchObject({ state: 'in', place: 'A柜 12', wrong: [{ code: 'door', expected: 5, counted: 4 }] })
  })

  test('what was not taken in is not issued: the page says what is missing and leads to the register', async () => {
    const page = await phone.start(`staff/keys/index?homeId=${homeId}`)
    expect(page.text()).toContain('还没收进：入户门钥匙')
    expect(page.has('#keys-take-out')).toBe(false)
    await page.tap('#state-action')
    const register = await phone.follow()
    await register.tap('#sets-wrong')
    await register.tap(`#set-${room}`)
    const home = await phone.follow()
    await home.tap('#keys-recount')
    await home.tap('#count-door-more')
    await home.fire('#act-why', 'input', { value: '板后还有一把' })
    await home.tap('#act-save')
    expect(await set()).toMatchObject({ pieces: 13, wrong: [] })
  })

  test('lent for work it does not go out; back on its hook it does', async () => {
    const home = await phone.start(`site/key-home/index?homeId=${homeId}`)
    await home.tap('#keys-lend')
    await home.fire('#act-who', 'input', { value: '孙师傅' })
    await home.tap('#act-until-1')
    await home.fire('#act-why', 'input', { value: '换窗' })
    await home.tap('#act-save')
    expect(home.text()).toContain('孙师傅')
    expect(home.text()).toMatch(/18:00 前还/)
    expect(await staff.ask('staff', 'keys.takeOut', { homeId })).toMatchObject({ code: 'KEYS_LENT' })
    await home.tap('#keys-back-in')
    expect(await set()).toMatchObject({ state: 'in' })
    await home.tap('#keys-hang')
    await home.fire('#act-place', 'input', { value: 'B柜 1' })
    await home.tap('#act-save')
    expect(await set()).toMatchObject({ place: 'B柜 1' })
    expect((await phone.start(`staff/keys/index?homeId=${homeId}`)).text()).toContain('挂在 B柜 1')
    valueOf(await staff.ask('staff', 'keys.takeOut', { homeId }))
    const out = await phone.start(`site/key-home/index?homeId=${homeId}`)
    await out.tap('#keys-put-back')
    await out.fire('#act-why', 'input', { value: '业主改天来' })
    await out.tap('#act-save')
    expect([out.text(), await set()]).toMatchObject([expect.stringContaining('业主改天来'), { state: 'in' }])
    await countKeys(staff, await town.person(people.second), homeId)
    const { kinds } = valueOf(await owner.ask('owner', 'keys.open', { homeId }))
    valueOf(await owner.ask('owner', 'keys.accept', { homeId, counts: expectedCounts(kinds), strokes: STROKES, device: 'owner phone' }))
    expect((await board()).balance).toMatchObject({ owner: { door: 5 } })
  })

  test('afterwards a card is lost and struck off', async () => {
    const home = await phone.start(`site/key-home/index?homeId=${homeId}`)
    await home.tap('#keys-note')
    await home.tap('#count-unit-card-more')
    await home.fire('#act-why', 'input', { value: '业主来电' })
    await home.tap('#act-save')
    const [loss] = (await ofHome()).events
    await home.tap(`#cancel-${loss?.id}`)
    await home.tap('#confirm-yes')
    expect(home.text()).toContain('已注销')
    expect((await ofHome()).lost).toEqual({ 'unit-card': 1 })
  })

  test('a manager says what a first entry is, and which gift of the store a home is given', async () => {
    valueOf(await staff.ask('staff', 'site.stock', { communityId: COMMUNITY, edit: { what: 'put', item: { id: null, name: '定制门垫', place: '前台', count: 3, low: 1 } } }))
    const stockId = valueOf(await staff.ask('staff', 'site.open', { communityId: COMMUNITY })).stock.find(({ name }) => name === '定制门垫')?.id ?? ''
    const page = await boss.start(`site/key-settings/index?communityId=${COMMUNITY}&building=3`)
    await page.tap('#gift-add')
    await page.tap(`#set-stock-${stockId}`)
    await page.tap('#set-done')
    await page.tap('#kind-door')
    await page.fire('#set-usage', 'input', { value: '两道锁都试一试' })
    await page.tap('#set-done')
    await page.tap('#set-save')
    expect(page.text()).toContain('已保存')
    expect(await board()).toMatchObject({ gifts: [{ stockId, name: '定制门垫', each: 1 }], usual: [{ code: 'door', usage: '两道锁都试一试' }, {}, {}, {}, {}] })
    const home = await phone.start(`site/key-home/index?homeId=${homeId}`)
    for (const { code } of (await ofHome()).guide.items) await home.tap(`#told-${code}`)
    await home.tap('#told-save')
    await home.tap(`#give-${stockId}`)
    expect(home.text()).toContain('已发')
    expect((await ofHome()).stock).toEqual([{ stockId, count: 2 }])
  })

  test('the owner sees what is theirs to do and to read, and signs for the first entry', async () => {
    const done = await mine.start(`owner/complete/index?homeId=${homeId}`)
    for (const said of ['转入“使用”', '您的房门钥匙请收好', '水、电、燃气开户缴费', '物业管理条例']) expect(done.text()).toContain(said)
    await done.tap('#todo-utilities')
    expect(done.text()).toContain('还有 3 件')
    await done.tap('#complete-entry')
    const entry = await mine.follow()
    expect(entry.text()).toContain('定制门垫 × 1')
    await entry.tap('#guide-sign')
    const pad = await mine.follow()
    await writeName(pad)
    await pad.tap('#sign-done')
    await mine.follow()
    expect((await ofHome()).guide.signed).toMatchObject({ name: '王**' })
  })
})
