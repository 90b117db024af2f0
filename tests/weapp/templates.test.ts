/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { COMMUNITY, people } from '../../scripts/demo/people'
import { inTown } from './harness/in-town'
import type { Phone } from './harness/phone'

/** Flow templates on the pages that ship: read, copied, broken, put right, saved. */
describe('a manager and the flows', () => {
  const town = inTown('people')
  let phone: Phone
  beforeAll(async () => { phone = await town.phone(people.manager) })

  test('the six that ship are there, each in full', async () => {
    const list = await phone.start(`office/templates/index?communityId=${COMMUNITY}`)
    for (const code of ['standard', 'book-first', 'desk', 'first-entry', 'tenant', 'care']) expect([code, list.has(`#template-${code}`)]).toEqual([code, true])
    await list.tap('#template-desk')
    const desk = await phone.follow()
    expect(desk.text()).toContain('先办好：领取入伙资料')
    expect(desk.has('#save-template')).toBe(false)
    await desk.tap('#template-step-keys')
    expect(desk.text()).toContain('数目相符')
    await desk.tap('#step-done')
  })

  test('a copy is the community\'s own; what would break it is named where it is, and put right from there', async () => {
    const desk = phone.top()
    await desk.tap('#copy-template')
    await desk.tap('#make-copy')
    const own = await phone.follow()
    expect(own.path).toBe('office/template/index')
    expect(own.text()).toContain('批次可以选用')
    await own.tap('#template-step-archive')
    await own.tap('#step-needs-tour')
    await own.tap('#step-needs-keys')
    await own.tap('#step-done')
    expect(own.text()).toContain('“入伙档案”必须排在“房屋交接”之后')
    expect(own.text()).toContain('“现场引导”办完后没有哪一步接着它')
    await own.tap('#problem-MUST_FOLLOW-archive-handover')
    await own.tap('#step-needs-keys')
    await own.tap('#step-needs-tour')
    await own.tap('#step-done')
    await own.tap('#template-step-safety')
    await own.tap('#drop-step')
    expect(own.has('#template-step-safety')).toBe(false)
    expect(own.text()).toContain('批次可以选用')
    await own.tap('#save-template')
    expect(own.text()).toContain('第 2 版')
  })

  test('and stands first in the list', async () => {
    const list = await phone.back()
    expect(list.path).toBe('office/templates/index')
    expect(list.text()).toContain('第 2 版')
  })
})
