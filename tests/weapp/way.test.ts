/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { COMMUNITY, people } from '../../scripts/demo/people'
import { demoOwner } from './harness/demo-owner'
import { inTown } from './harness/in-town'
import type { Phone } from './harness/phone'

const homeId = people.owner.home

/** The whole way as its owner sees it, and the duties as those who work there see them, on the pages that ship. */
describe('the way, drawn from the template', () => {
  const town = inTown()
  let owner: Phone, staff: Phone

  beforeAll(async () => {
    await demoOwner(town, 'registered')
    ;[owner, staff] = await town.phones(people.owner, people.staff)
  })

  test('home leads to the whole way: every step is on the picture and in the list, with who does it', async () => {
    const home = await owner.start(`pages/home/index?homeId=${homeId}`)
    await home.tap('#home-way')
    const way = await owner.follow()
    expect(way.path).toBe('owner/way/index')
    for (const step of ['notice', 'register', 'review', 'sign', 'book', 'pay', 'checkin', 'identity', 'inspect', 'handover', 'keys', 'archive', 'aftercare']) expect([step, way.has(`#way-chip-${step}`), way.has(`#step-way-${step}`)]).toEqual([step, true, true])
    expect(way.attributes('.way-map').style).toContain('data:image/svg+xml')
    expect(way.text()).toContain('物业服务')
    expect(way.text()).toContain('工程部，专人陪同')
    expect(way.text()).toContain('约 40 分钟')
  })

  test('a step tapped on the picture is explained: its papers, what it waits for, and what follows when it fails', async () => {
    const way = owner.top()
    await way.tap('#way-chip-handover')
    expect(way.text()).toContain('《房屋交接单》')
    expect(way.text()).toContain('陪同验房、签入住协议')
    await way.tap('#step-way-inspect')
    expect(way.text()).toContain('在这一步改好')
    expect(way.text()).not.toContain('《房屋交接单》')
  })

  test('the walk goes step by step and can be stopped', async () => {
    const way = owner.top()
    expect(way.has('.way-map__marker')).toBe(false)
    await way.tap('#way-walk')
    expect(way.text()).toContain('第 1 步，共 13 步：看入户通知')
    expect(way.has('.way-map__marker')).toBe(true)
    await way.tap('#way-next')
    expect(way.text()).toContain('第 2 步，共 13 步：登记资料')
    await way.tap('#way-stop')
    expect(way.has('.way-map__marker')).toBe(false)
    expect(way.text()).toContain('再看一遍')
  })

  test('staff find their department\'s part, the others\', and where a question goes', async () => {
    const today = await staff.start(`staff/today/index?communityId=${COMMUNITY}`)
    await today.tap('#to-duties')
    const duties = await staff.follow()
    expect(duties.path).toBe('site/duties/index')
    expect(duties.text()).toContain('核对真实性和完整性')
    await duties.tap('#duties-2')
    expect(duties.text()).toContain('逐间逐项看')
    expect(duties.text()).not.toContain('核对真实性和完整性')
    expect(duties.text()).toContain('业主问起，找谁答')
    expect(duties.has('#duties-call')).toBe(true)
  })
})
