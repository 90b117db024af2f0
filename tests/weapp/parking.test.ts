/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { valueOf } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import expected from '../fixtures/roster/yunxili.expected.json'
import { inTown } from './harness/in-town'
import { readyNeighbours, type Neighbour } from './harness/neighbours'
import type { Phone } from './harness/phone'
import { wxApi } from './harness/wx-api'

/** A garage level from its registration to a visitor's car, on the pages that ship. */
describe('parking', () => {
  const town = inTown()
  let office: Phone, mine: Phone, desk: Phone
  let neighbours: readonly Neighbour[]
  beforeAll(async () => {
    neighbours = await readyNeighbours(town, 2, { staff: await town.person(people.staff) })
    ;[office, mine, desk] = await town.phones(people.manager, (neighbours[0] as Neighbour).who, people.staff)
  })
  const me = () => (neighbours[0] as Neighbour).homeId, room = (at: number) => (neighbours[at] as Neighbour).homeId.split('_').pop() ?? ''

  test('a manager registers a level, pastes its spaces and homes, changes one and keeps some for visitors', async () => {
    const list = await office.start(`manager/parking/index?communityId=${COMMUNITY}`)
    expect(list.text()).toContain('还没有登记停车场')
    await list.tap('#lot-add')
    await list.fire('#lot-name', 'input', { value: '地下一层' })
    await list.fire('#lot-place', 'input', { value: '南门车库入口' })
    await list.fire('#lot-way', 'input', { value: '进南门右转下坡' })
    for (let hours = 0; hours < 4; hours++) await list.tap('#lot-visits-more')
    await list.tap('#lot-save')
    const lot = await office.follow()
    await lot.tap('#lot-fill')
    await lot.fire('#fill-text', 'input', { value: `A-001~A-004\n${room(0)} A-001\n${room(1)} A-001\n9-9-999 A-002` })
    expect(lot.text()).toContain('读到 7 个车位，其中 3 个写了房号')
    await lot.tap('#fill-yes')
    for (const words of ['添加了 4 个，分配了 1 个', `${room(1)} A-001：已分给别户`, '9-9-999 A-002：名册上没有这户']) expect(lot.text()).toContain(words)
    const again = await office.start(`manager/parking/index?communityId=${COMMUNITY}&lotId=${await lotId()}`)
    await again.tap('#space-A-001')
    await again.fire('#space-other', 'input', { value: 'a-002' })
    await again.fire('#space-why', 'input', { value: '离单元门近' })
    await again.tap('#space-swap')
    await again.tap('#space-A-004')
    await again.tap('#space-as-visitor')
    await again.tap('#space-mark')
    expect(again.text()).toContain('4 个 空 2 已分配 1 访客 1')
    expect(again.text()).toContain(`A-002分给 ${room(0)}`)
  })
  const lotId = async () => valueOf(await (await town.person(people.manager)).ask('manager', 'parking.board', { communityId: COMMUNITY })).rows[0]?.lotId ?? ''

  test('the home sees its space and the way there, adds its car, applies for a pass and books for a visitor', async () => {
    const page = await mine.start(`household/parking/index?homeId=${me()}`)
    for (const words of ['地下一层 A-002', '南门车库入口', '进南门右转下坡', '还没有登记车辆']) expect(page.text()).toContain(words)
    await page.tap('#car-add')
    await page.fire('#car-plate', 'input', { value: '浙a·12345' })
    await page.tap('#car-save')
    expect(page.text()).toContain('浙A12345')
    await page.tap('#ask-add')
    await page.tap('#ask-kind-car')
    await page.tap('#ask-send')
    expect(page.text()).toContain('停车卡（车牌放行）浙A12345')
    await page.tap(`#visit-${(await lotId()).split('_').pop() ?? ''}`)
    await page.fire('#visit-plate', 'input', { value: '沪B88888' })
    await page.tap('#visit-book')
    expect(page.text()).toContain('地下一层 A-004')
    expect(page.text()).toContain('沪B88888')
    const inbox = await mine.start(`pages/inbox/index?homeId=${me()}`)
    expect(inbox.text()).toContain('车位换号了')
  })

  test('the desk finds whose car it is, masked, and answers the application', async () => {
    const page = await desk.start(`site/parking/index?communityId=${COMMUNITY}`)
    await page.fire('#find-plate', 'input', { value: '浙A12345' })
    await page.tap('#find-car')
    for (const words of ['住户的车', '**', '地下一层 A-002']) expect(page.text()).toContain(words)
    await page.tap('#parking-tab-asks')
    await page.tap('#ask-0')
    await page.fire('#ask-words', 'input', { value: '已录入道闸' })
    await page.tap('#ask-agree')
    expect(page.text()).toContain('没有等答复的申请')
    const theirs = await mine.start(`household/parking/index?homeId=${me()}`)
    expect(theirs.text()).toContain('已录入道闸')
    await theirs.tap('#visit-cancel')
    await theirs.tap('#confirm-yes')
    expect(theirs.text()).toContain('1 个访客车位')
  })

  test('the developer\'s list brings a space along; over two car parks its home changes into another', async () => {
    const [building, unit, number] = room(1).split('-'), home = expected.homes.find((one) => one.building === building && one.unit === unit && one.room === number)
    if (!home) throw new Error('no such home')
    const rows = home.owners.map(({ name, phone, idNumber }, at) => [building, unit, number, at ? '' : home.area / 100, name, phone, idNumber, at ? '' : '"A—3号、A-002"'].join(','))
    const list = Buffer.from(['楼栋,单元,房号,建筑面积,业主姓名,联系电话,证件号码,车位', ...rows].join('\n'))
    const chooseMessageFile = wxApi('chooseMessageFile', () => ({ tempFiles: [{ path: 'wxfile://tmp/list.csv', name: '车位.csv', size: list.length, type: 'file' }] }))
    const phone = await town.phone(people.manager, { wx: { chooseMessageFile }, files: { 'wxfile://tmp/list.csv': list } })
    const page = await phone.start(`manager/import/index?communityId=${COMMUNITY}`)
    await page.tap('#choose-file')
    for (const words of ['更新 1 户', '分配 1 个车位', '这个车位已分给别的户', '“A-002”']) expect(page.text()).toContain(words)
    await page.tap('#commit')
    expect(page.text()).toContain('导好了')
    const manager = await town.person(people.manager), garage = await lotId()
    const { lotId: yard } = valueOf(await manager.ask('manager', 'parking.save', { communityId: COMMUNITY, lotId: null, lot: { name: '地面', type: 'car', place: '', way: '', rules: '', surface: 'concrete', condition: 'good', sketch: null, visitHours: 0 } }))
    valueOf(await manager.ask('manager', 'parking.fill', { lotId: yard as never, lines: [{ no: 'D-01', home: '' }] }))
    const lot = await office.start(`manager/parking/index?communityId=${COMMUNITY}&lotId=${garage}`)
    expect(lot.text()).toContain(`A-003分给 ${room(1)}`)
    await lot.tap('#space-A-003')
    await lot.tap(`#space-lot-${yard}`)
    await lot.fire('#space-other', 'input', { value: 'd-01' })
    await lot.fire('#space-why', 'input', { value: '离单元门近' })
    await lot.tap('#space-swap')
    expect(lot.text()).not.toContain(`A-003分给 ${room(1)}`)
    expect((await office.start(`manager/parking/index?communityId=${COMMUNITY}&lotId=${yard}`)).text()).toContain(`D-01分给 ${room(1)}`)
  })
})
