/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { READY_CODES } from '@domain/site/ready-list'
import { person, valueOf } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { faultsOf, takePhone, type Phone } from './harness/phone'
import { openTown, type Town } from './harness/town'

jest.setTimeout(120_000)

/** The day on site on the pages that ship: what departments ask of each other; the site made ready, its store, the plan of its venue. */
describe('the crew on site', () => {
  let town: Town, staff: Phone, manager: Phone, owner: Phone
  const ask = (who: { readonly openid: string }) => person(town.url, who.openid)
  const errandOf = async (who: { readonly openid: string }, what: 'queue' | 'mine' | 'made') => valueOf(await (await ask(who)).ask('staff', 'errands.list', { communityId: COMMUNITY, what, skip: 0 })).rows[0]

  beforeAll(async () => {
    town = await openTown()
    const boss = await ask(people.manager), { people: crew } = valueOf(await boss.ask('manager', 'roles.list', { communityId: COMMUNITY }))
    for (const [who, code] of [[people.staff, 'butler'], [people.second, 'engineer']] as const) valueOf(await boss.ask('manager', 'roles.assign', { communityId: COMMUNITY, id: crew.find(({ name }) => name === who.name)?.id ?? '', code, isManager: false }))
    ;[staff, manager, owner] = await Promise.all([takePhone(town, people.staff.openid), takePhone(town, people.manager.openid), takePhone(town, people.owner.openid)])
  })
  afterAll(async () => { for (const each of [staff, manager, owner]) each?.stop(); await town?.close() })
  afterEach(() => { for (const each of [staff, manager, owner]) expect(each && faultsOf(each)).toEqual([]) })

  test('an errand is sent from the tasks page, to a department, for a home', async () => {
    const tasks = await staff.start(`staff/tasks/index?communityId=${COMMUNITY}`)
    await tasks.tap('#to-errands')
    const page = await staff.follow()
    expect(page.path).toBe('site/errands/index')
    expect(page.text()).toContain('客户服务部')
    await page.tap('#errand-make')
    await page.fire('#errand-title', 'input', { value: '换门锁电池' })
    const { departments } = valueOf(await (await ask(people.staff)).ask('staff', 'errands.list', { communityId: COMMUNITY, what: 'made', skip: 0 }))
    await page.fire('#errand-to', 'change', { value: String(departments.indexOf('工程部')) })
    await page.fire('#errand-home', 'input', { value: '3-2-1201' })
    await page.tap('#errand-priority-urgent')
    await page.tap('#errand-photos-add')
    await page.tap('#errand-send')
    expect(page.text()).toContain('已发出')
    expect(await errandOf(people.second, 'queue')).toMatchObject({ title: '换门锁电池', label: '3栋 2单元 1201', isUrgent: true, state: 'waiting' })
  })
  test('handed up by a manager’s hand, taken, done with words; who asked sees its way', async () => {
    const errandId = (await errandOf(people.second, 'queue'))?.errandId ?? '', id = errandId.split('_').pop()
    const page = await manager.start(`site/errands/index?communityId=${COMMUNITY}&errandId=${errandId}`)
    expect(page.text()).toContain('换门锁电池')
    await page.tap('#errand-over')
    const { departments, people: crew } = valueOf(await (await ask(people.manager)).ask('staff', 'errands.list', { communityId: COMMUNITY, what: 'queue', skip: 0 }))
    await page.fire('#errand-to', 'change', { value: String(departments.length + crew.filter(({ name }) => name !== people.manager.name).findIndex(({ name }) => name === people.staff.name)) })
    await page.fire('#errand-said', 'input', { value: '您顺路' })
    await page.tap('#errand-sure')
    expect(await errandOf(people.staff, 'mine')).toMatchObject({ errandId, holder: people.staff.name })
    const mine = await staff.start(`site/errands/index?communityId=${COMMUNITY}`)
    await mine.tap('#errands-mine')
    await mine.tap(`#errand-${id}`)
    expect(mine.text()).toContain('您顺路')
    await mine.tap('#errand-done')
    await mine.fire('#errand-said', 'input', { value: '换好了' })
    await mine.tap('#errand-sure')
    expect(mine.text()).toContain('换好了')
    expect(await errandOf(people.staff, 'made')).toMatchObject({ errandId, state: 'done' })
  })
  test('a thing of the site is confirmed with its photo; all confirmed, a manager signs', async () => {
    const batchId = valueOf(await (await ask(people.staff)).ask('staff', 'site.open', { communityId: COMMUNITY })).batches[0]?.batchId ?? ''
    const tasks = await staff.start(`staff/tasks/index?communityId=${COMMUNITY}`)
    await tasks.tap('#to-site')
    const hub = await staff.follow()
    await hub.tap(`#site-${batchId.split('_').pop()}`)
    const list = await staff.follow()
    expect(list.text()).toContain('消防设施检查')
    await list.tap('#ready-fire')
    await list.tap('#ready-photo-add')
    await list.tap('#ready-tick')
    expect(list.text()).toContain(`还有 ${READY_CODES.length - 1} 项`)
    const li = await ask(people.staff), photos = [valueOf(await li.ask('staff', 'site.check', { batchId })).ticks.fire?.photos.length]
    expect(photos).toEqual([1])
    const file = await li.upload(`site/${COMMUNITY}/proof-of-all.jpg`, Buffer.from([0xff, 0xd8, 0xff, 0xe0]))
    for (const code of READY_CODES) valueOf(await li.ask('staff', 'site.tick', { batchId, code, isDone: true, words: '', photos: [file] }))
    const page = await manager.start(`site/readiness/index?communityId=${COMMUNITY}&batchId=${batchId}`)
    await page.tap('#site-sign')
    await page.tap('#confirm-yes')
    expect(page.text()).toContain('已签认')
  })
  test('the store: listed, taken out, low', async () => {
    const page = await staff.start(`site/readiness/index?communityId=${COMMUNITY}`)
    await page.tap('#stock-add')
    await page.fire('#stock-name', 'input', { value: '入住登记表' })
    await page.fire('#stock-count', 'input', { value: '50' })
    await page.fire('#stock-low', 'input', { value: '10' })
    await page.tap('#stock-save')
    const { stock } = valueOf(await (await ask(people.staff)).ask('staff', 'site.open', { communityId: COMMUNITY }))
    await page.tap(`#stock-${stock[0]?.id}`)
    await page.fire('#stock-number', 'input', { value: '45' })
    await page.tap('#stock-out')
    expect(page.text()).toContain('要补')
    expect(page.text()).toContain('入住登记表 −45')
  })
  test('the plan of the venue is put up by a manager and seen by the owner', async () => {
    const page = await manager.start(`site/readiness/index?communityId=${COMMUNITY}`)
    await page.tap('#venue-edit')
    await page.tap('#plan-photo-add')
    await page.fire('#point-kind', 'change', { value: '8' })
    await page.fire('#point-name', 'input', { value: '建设银行' })
    await page.fire('#point-where', 'input', { value: '二号桌' })
    await page.tap('#point-add')
    await page.tap('#plan-save')
    expect(page.text()).toContain('银行　建设银行')
    const theirs = await owner.start(`household/venue/index?homeId=${people.owner.home}`)
    expect(theirs.text()).toContain('二号桌')
    expect(theirs.has('#venue-look')).toBe(true)
  })
})
