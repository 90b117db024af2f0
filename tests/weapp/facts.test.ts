/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { COMMUNITY, people } from '../../scripts/demo/people'
import { inTown } from './harness/in-town'
import type { Phone } from './harness/phone'

/** The estate in figures on the pages that ship. */
describe('the estate in figures', () => {
  const town = inTown('roster')
  let phone: Phone, anybody: Phone
  beforeAll(async () => { [phone, anybody] = await town.phones(people.manager, 'wx-passer-by') })

  test('homes and floor area come from the roster, the rest is written, and everybody sees it', async () => {
    const page = await phone.start(`office/facts/index?communityId=${COMMUNITY}`)
    expect(page.text()).toContain('594 户')
    await page.tap('#facts-edit')
    await page.fire('#fact-greening', 'input', { value: '41' })
    await page.fire('#fact-name', 'input', { value: '儿童乐园' })
    await page.tap('#fact-add')
    await page.tap('#facts-save')
    expect(page.text()).toContain('已达到')
    expect(page.text()).toContain('儿童乐园')
    const theirs = await anybody.start(`household/facts/index?communityId=${COMMUNITY}`)
    expect(theirs.text()).toContain('41 %')
    expect(theirs.has('#facts-edit')).toBe(false)
  })
})
