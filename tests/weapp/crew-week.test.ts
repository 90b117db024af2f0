/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { valueOf } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { inTown } from './harness/in-town'
import type { Phone } from './harness/phone'

/** The crew on the pages that ship: a post's permissions, who holds it, the week's plan as managers make it and colleagues see it. */
describe('a manager and the crew’s week', () => {
  const town = inTown('people')
  let phone: Phone, staff: Phone
  const roles = async () => valueOf(await (await town.person(people.manager)).ask('manager', 'roles.list', { communityId: COMMUNITY }))

  beforeAll(async () => { [phone, staff] = await town.phones(people.manager, people.staff) })

  test('from the crew to its posts; one is changed and somebody given it', async () => {
    const crew = await phone.start(`manager/crew/index?communityId=${COMMUNITY}&name=云溪里`)
    await crew.tap('#to-roles')
    const page = await phone.follow()
    expect(page.path).toBe('office/roles/index')
    for (const name of ['管家', '客服', '工程', '安保', '保洁']) expect(page.text()).toContain(name)
    await page.tap('#role-guard')
    await page.tap('#role-duty-desk')
    await page.tap('#role-save')
    expect((await roles()).roles.find(({ code }) => code === 'guard')?.duties).toEqual(['desk'])
    const somebody = (await roles()).people.find(({ name }) => name === people.staff.name)
    await page.tap('#role-guard')
    await page.tap(`#role-people-${somebody?.id}`)
    expect((await roles()).people.find(({ id }) => id === somebody?.id)).toMatchObject({ post: 'guard', duties: ['desk'] })
  })

  test('the week is planned, kept, and seen by whoever is in it', async () => {
    const page = await phone.start(`office/shifts/index?communityId=${COMMUNITY}`)
    expect(page.text()).toContain('还没排班')
    const somebody = (await roles()).people.find(({ name }) => name === people.staff.name)
    await page.tap('#shift-add')
    await page.tap('#shift-post-guard')
    await page.tap(`#shift-who-${somebody?.id}`)
    await page.tap('#shift-put')
    expect(page.text()).toContain('安保')
    await page.tap('#shift-save')
    expect(page.text()).toContain('已保存')
    const theirs = await staff.start(`site/shifts/index?communityId=${COMMUNITY}`)
    expect(theirs.text()).toContain('我的班次')
    expect(theirs.has('#shift-save')).toBe(false)
  })
})
