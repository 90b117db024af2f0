/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { addDays } from '@domain/kernel/calendar'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { inTown } from './harness/in-town'
import type { Phone } from './harness/phone'

/** What the flow's due days ask of staff, on the pages that ship. */
describe('staff and what falls due', () => {
  const town = inTown()
  let phone: Phone
  beforeAll(async () => { phone = await town.phone(people.staff) })

  test('the unread notices of a whole batch are listed by their day, a screenful at a time', async () => {
    const today = await phone.start(`staff/today/index?communityId=${COMMUNITY}`)
    await today.tap('#to-tasks')
    const tasks = await phone.follow()
    expect(tasks.path).toBe('staff/tasks/index')
    expect(tasks.text()).toContain('看入户通知')
    expect(tasks.text()).toContain('这七天')
    expect(tasks.has('#more-rows')).toBe(true)
  })

  test('past their day they are late', async () => {
    await town.setClock(addDays(town.firstDay, -1), '10:00')
    const tasks = await phone.start(`staff/tasks/index?communityId=${COMMUNITY}`)
    expect(tasks.text()).toContain('已经过期')
  })
})
