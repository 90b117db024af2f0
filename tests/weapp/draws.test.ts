/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { valueOf, type Person } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { inTown } from './harness/in-town'
import { readyNeighbours, type Neighbour } from './harness/neighbours'
import type { Phone } from './harness/phone'

const HOMES = 4

/** Two parking spaces for everybody who wants one, on the pages that ship: the office publishes and draws, an owner enters and computes it again. */
describe('a public draw', () => {
  const town = inTown()
  let office: Phone, mine: Phone
  let manager: Person
  let neighbours: readonly Neighbour[]

  beforeAll(async () => {
    manager = await town.person(people.manager)
    neighbours = await readyNeighbours(town, HOMES, { staff: await town.person(people.staff) })
    ;[office, mine] = await town.phones(people.manager, (neighbours[0] as Neighbour).who)
  })
  const me = () => (neighbours[0] as Neighbour).homeId
  const drawId = async () => valueOf(await manager.ask('manager', 'draws.board', { communityId: COMMUNITY })).rows[0]?.drawId ?? ''

  test('the office writes it, is told what is missing, and publishes it', async () => {
    const list = await office.start(`office/draws/index?communityId=${COMMUNITY}`)
    await list.tap('#new-draw')
    const blank = await office.follow()
    await blank.fire('#draw-title', 'input', { value: '地下车位' })
    await blank.tap('#save-draw')
    const desk = await office.follow()
    expect(desk.text()).toContain('发布前还要改 2 处')
    await desk.fire('#draw-prizes', 'input', { value: 'B1-101\nB1-102' })
    await desk.fire('#draw-source', 'input', { value: '双色球 2026028 期开奖号码' })
    await desk.tap('#save-draw')
    await desk.tap('#publish-draw')
    await desk.tap('#confirm-yes')
    expect(desk.text()).toContain('还没开始报名')
    expect(desk.text()).toContain('密数指纹')
  })

  test('an owner finds it, enters, withdraws and enters again', async () => {
    await town.setClock('2026-03-08', '10:00')
    const list = await mine.start(`household/draws/index?homeId=${me()}`)
    expect(list.text()).toContain('报名中')
    await list.tap(`#draw-${(await drawId()).split('_').pop()}`)
    const draw = await mine.follow()
    await draw.tap('#draw-enter')
    expect(draw.text()).toContain('您已报名')
    await draw.tap('#draw-withdraw')
    await draw.tap('#confirm-yes')
    expect(draw.text()).toContain('可以报名')
    await draw.tap('#draw-enter')
    for (const { who, homeId } of neighbours.slice(1)) valueOf(await who.ask('owner', 'draws.enter', { homeId: homeId as never, drawId: (await drawId()) as never }))
  })

  test('the office closes and draws it, each at its time', async () => {
    await town.setClock('2026-03-15', '18:01')
    const desk = await office.start(`office/draw/index?communityId=${COMMUNITY}&drawId=${await drawId()}`)
    await desk.tap('#close-draw')
    expect(desk.text()).toContain('之后可以开签')
    await town.setClock('2026-03-15', '22:05')
    const later = await office.start(`office/draw/index?communityId=${COMMUNITY}&drawId=${await drawId()}`)
    await later.tap('#run-draw')
    await later.fire('#draw-value', 'input', { value: '05 12 18 22 27 31 + 08' })
    await later.tap('#run-yes')
    expect(later.text()).toContain('结果出来了')
    expect(later.text()).toContain('05121822273108')
  })

  test('the owner sees the result and computes it again on the phone', async () => {
    const draw = await mine.start(`household/draw/index?homeId=${me()}&drawId=${await drawId()}`)
    expect(draw.text()).toMatch(/中签：B1-10[12]|候补第 [12]/)
    await draw.tap('#draw-check')
    expect(draw.text()).toContain('4 户的次序，与公布的完全相同')
  })
})
