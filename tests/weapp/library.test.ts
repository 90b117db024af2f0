/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { valueOf } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { inTown } from './harness/in-town'
import type { Phone } from './harness/phone'

/** The document library on the pages that ship: a sample becomes the company's own text, which the owner reads; what staff explain and hand over is kept. */
describe('the document library', () => {
  const town = inTown()
  let manager: Phone, staff: Phone, owner: Phone
  const homeId = people.owner.home

  beforeAll(async () => { [manager, staff, owner] = await town.phones(people.manager, people.staff, people.owner) })

  test('from the overview: every paper by class; a sample is copied to be written', async () => {
    const overview = await manager.start(`manager/overview/index?communityId=${COMMUNITY}`)
    await overview.tap('#to-library')
    const list = await manager.follow()
    expect(list.path).toBe('office/library/index')
    await list.tap('#shelf-7')
    expect(list.text()).toContain('第七类 办结资料')
    await list.fire('#library-search', 'input', { value: '公约' })
    expect(list.has('#paper-move-in-statement')).toBe(false)
    await list.tap('#paper-owners-covenant')
    const paper = await manager.follow()
    expect(paper.path).toBe('office/paper/index')
    expect(paper.text()).toContain('这是随产品的样本')
    await paper.tap('#write-own')
    expect(paper.has('#part-clauses-0')).toBe(true)
  })

  test('an unknown place is named and keeps it from being published; put right, it is saved, compared and published', async () => {
    const paper = manager.top()
    await paper.fire('#document-title', 'input', { value: '云溪里业主公约' })
    await paper.tap('#part-clauses-2')
    await paper.fire('#part-words', 'input', { value: '不占用消防通道，{{owner}}。' })
    await paper.tap('#part-done')
    expect(paper.text()).toContain('不认识的位置：{{owner}}')
    await paper.tap('#part-clauses-2')
    await paper.fire('#part-words', 'input', { value: '不占用消防通道。' })
    await paper.tap('#place-hotline')
    await paper.tap('#part-done')
    expect(paper.text()).not.toContain('不认识的位置')
    await paper.tap('#save-document')
    await paper.tap('#compare-draft')
    expect(paper.text()).toContain('不占用消防通道。{{hotline}}')
    await paper.tap('#compare-done')
    await paper.tap('#preview')
    expect(paper.text()).toContain('业主先看到这些重点')
    await paper.tap('#preview-done')
    await paper.tap('#publish-document')
    await paper.tap('#confirm-yes')
    expect(paper.text()).toContain('现在用的')
    const opened = valueOf(await (await town.person(people.manager)).ask('manager', 'library.open', { communityId: COMMUNITY, code: 'owners-covenant' }))
    expect(opened).toMatchObject({ inForce: 2, name: '云溪里业主公约', draft: null })
  })

  test('the owner is bound by phone and the end of the ID', async () => {
    const wang = await town.person(people.owner)
    expect((await wang.ask('owner', 'session.bind', { communityId: COMMUNITY, phoneCode: await owner.phoneCode('13800006207'), idTail: '1218' })).ok).toBe(true)
  })

  test('staff explain key clauses and tick what they hand over', async () => {
    const page = await staff.start(`review/papers/index?homeId=${homeId}`)
    await page.tap('#give-quality-guarantee')
    await page.tap('#give-save')
    expect(page.text()).toMatch(/《住宅质量保证书》[^《]*领取/)
    await page.tap('#explain-residence-agreement')
    await page.tap('#clause-4')
    await page.tap('#explain-save')
    expect(page.text()).toContain('等业主确认')
  })

  test('the owner says the explanation is clear, finds the paper among theirs, opens it, and it is read', async () => {
    const papers = await owner.start(`household/documents/index?homeId=${homeId}`)
    expect(papers.text()).toContain('云溪里业主公约')
    expect(papers.text()).toContain('未读')
    expect(papers.text()).toContain('给您讲解过')
    await papers.tap('#heard-residence-agreement')
    expect(papers.text()).not.toContain('给您讲解过')
    await papers.tap('#document-owners-covenant')
    const page = await owner.follow()
    expect(page.path).toBe('owner/agreement/index')
    await owner.back()
    const seen = valueOf(await (await town.person(people.owner)).ask('owner', 'library.home', { homeId }))
    expect(seen.papers.find(({ code }) => code === 'owners-covenant')).toMatchObject({ state: 'read', version: 2 })
  })

  test('and the manager sees who has read it', async () => {
    const page = await manager.start(`office/paper/index?communityId=${COMMUNITY}&code=owners-covenant`)
    await page.tap(`#readers-${town.batchId}`)
    expect(page.text()).toContain('看过')
  })
})
