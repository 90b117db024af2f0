/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { valueOf } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { inTown } from './harness/in-town'
import type { Phone } from './harness/phone'

/** A move-in plan on the pages that ship: made from a batch, approved, a meeting's decision given to a colleague, who ticks it. */
describe('a manager and the move-in plan', () => {
  const town = inTown()
  let phone: Phone, staff: Phone
  let planId: string

  const plan = async () => valueOf(await (await town.person(people.manager)).ask('manager', 'plans.open', { planId }))

  beforeAll(async () => { [phone, staff] = await town.phones(people.manager, people.staff) })

  test('none yet; one is made for the batch, laid out around its first day', async () => {
    const overview = await phone.start(`manager/overview/index?communityId=${COMMUNITY}`)
    await overview.tap('#to-plans')
    const list = await phone.follow()
    expect(list.text()).toContain('还没有计划')
    await list.tap('#make-plan')
    await list.tap('#plan-make')
    const page = await phone.follow()
    expect(page.path).toBe('office/plan/index')
    planId = valueOf(await (await town.person(people.manager)).ask('manager', 'plans.list', { communityId: COMMUNITY })).rows[0]?.planId ?? ''
    expect(page.text()).toContain('团队组建与培训')
    expect(page.text()).toContain('一期A')
  })

  test('it opens within the budget, and is approved in order', async () => {
    const page = await phone.start(`office/plan/index?planId=${planId}`)
    expect(page.has('#approve-company')).toBe(false)
    await page.tap('#approve-project')
    await page.tap('#confirm-yes')
    await page.tap('#approve-company')
    await page.tap('#confirm-yes')
    expect((await plan()).company?.name).toBe(people.manager.name)
    await page.tap('#goal-lawful')
    expect(page.text()).toContain('要重新审批')
    await page.tap('#plan-save')
    expect(page.text()).toContain('两级审批要重新做')
    expect(page.has('#approve-project')).toBe(true)
  })

  test('a meeting is noted; what it decided becomes a colleague\'s task', async () => {
    const page = await phone.start(`office/plan/index?planId=${planId}`)
    await page.tap('#section-minutes')
    await page.tap('#add-minutes')
    await page.fire('#plan-words', 'input', { value: '第一次例会' })
    await page.fire('#decision-words-0', 'input', { value: '增开两个接待台' })
    await page.tap('#plan-save')
    expect(page.text()).toContain('增开两个接待台')
    const { minutes, crew } = await plan(), decision = minutes[0]?.decisions[0]
    await page.tap(`#decision-${decision?.id}`)
    await page.fire('#plan-owner', 'change', { value: String(crew.findIndex(({ name }) => name === people.staff.name) + 1) })
    await page.tap('#plan-save')
    expect(page.text()).toContain('已转为任务，未完成')
    expect((await plan()).tasks.find(({ from }) => from === minutes[0]?.id)).toMatchObject({ title: '增开两个接待台', state: 'soon' })
  })

  test('the colleague finds it from the start page and ticks it', async () => {
    const today = await staff.start(`staff/today/index?communityId=${COMMUNITY}`)
    await today.tap('#to-plan-tasks')
    const mine = await staff.follow()
    expect(mine.text()).toContain('增开两个接待台')
    const task = (await plan()).tasks.find(({ from }) => from !== null)
    await mine.tap(`#tick-${planId.split('_').pop()}-${task?.id}`)
    await mine.fire('#tick-note', 'input', { value: '已开' })
    await mine.tap('#tick-yes')
    expect(mine.text()).toContain('都办完了')
    expect((await plan()).tasks.find(({ from }) => from !== null)?.done).toMatchObject({ by: people.staff.name, note: '已开' })
  })

  test('tasks through a filter; one is given, ticked and taken off', async () => {
    const page = await phone.start(`office/plan/index?planId=${planId}`)
    await page.tap('#tasks-mine')
    expect(page.text()).toContain('没有派给你的任务')
    await page.tap('#tasks-all')
    await page.tap('#add-tasks')
    await page.fire('#plan-title', 'input', { value: '备好雨伞' })
    await page.tap('#plan-save')
    const task = (await plan()).tasks.find(({ title }) => title === '备好雨伞')
    await page.tap('#tasks-soon')
    await page.tap(`#task-${task?.id}`)
    await page.tap('#tick-task')
    await page.tap('#tasks-all')
    expect((await plan()).tasks.find(({ id }) => id === task?.id)?.state).toBe('done')
    await page.tap(`#task-${task?.id}`)
    await page.tap('#plan-drop')
    await page.tap('#confirm-yes')
    expect((await plan()).tasks.some(({ id }) => id === task?.id)).toBe(false)
  })

  test('every section unfolds', async () => {
    const page = await phone.start(`office/plan/index?planId=${planId}`)
    for (const [section, words] of [['milestones', '首日交房'], ['trades', '客服人员'], ['group', '组长，牵头负责'], ['resources', '验房工具包'], ['safeguards', '考核机制'], ['risks', '高风险'], ['attachments', '加一个附件']] as const) {
      await page.tap(`#section-${section}`)
      expect([section, page.text().includes(words)]).toEqual([section, true])
    }
  })
})
