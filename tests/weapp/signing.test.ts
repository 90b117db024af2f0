/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { valueOf, type Person } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { demoOwner } from './harness/demo-owner'
import { writeName } from './harness/handwriting'
import { inTown } from './harness/in-town'
import type { Phone } from './harness/phone'

const homeId = people.owner.home, agreement = 'residence-agreement'

/** A paper on the pages that ship: declined with a reason, explained, signed, taken back, signed again, countersigned, opened as a file. */
describe('reading and signing', () => {
  const town = inTown()
  let mine: Phone, desk: Phone
  let owner: Person

  const shown = async () => valueOf(await owner.ask('owner', 'papers.open', { homeId, papers: [agreement] })).papers[0]
  const page = (phone: Phone, path: string) => phone.start(`${path}/index?homeId=${homeId}&paper=${agreement}`)

  beforeAll(async () => {
    owner = await demoOwner(town, 'accepted')
    ;[mine, desk] = await town.phones(people.owner, people.staff)
  })

  test('the owner says not now and why; the paper says so, and what the signature is in law', async () => {
    const paper = await page(mine, 'owner/agreement')
    expect(paper.text()).toContain('普通电子签名')
    await paper.tap('#paper-decline')
    await paper.tap('#decline-1')
    await paper.fire('#decline-words', 'input', { value: '第九条没看懂' })
    await paper.tap('#decline-go')
    expect(paper.text()).toContain('暂不签：第九条没看懂')
    expect(paper.has('#paper-sign')).toBe(false)
    expect((await shown())?.refusal).toMatchObject({ reason: '第九条没看懂' })
  })

  test('staff find it on their list with the reason, explain it, and show it again', async () => {
    const today = await desk.start(`staff/today/index?communityId=${COMMUNITY}`)
    await today.tap('#to-countersign')
    const list = await desk.follow()
    expect(list.path).toBe('review/countersign/index')
    expect(list.text()).toContain('第九条没看懂')
    await list.tap(`#wait-${homeId.split('_').pop()}-${agreement}`)
    const paper = await desk.follow()
    await paper.tap('#paper-take-up')
    expect((await shown())?.refusal).toBeNull()
    expect(paper.text()).toContain('现在等 王一宁 签')
  })

  test('signed by hand it can be taken back until the company signs, and stays in the record', async () => {
    const paper = await page(mine, 'owner/agreement')
    await paper.tap('#paper-agree')
    await paper.tap('#paper-sign')
    await writeName(await mine.follow())
    await mine.top().tap('#sign-done')
    const signed = await mine.follow()
    await signed.tap('#paper-withdraw')
    await signed.tap('#confirm-yes')
    expect(signed.text()).toContain('已撤回')
    expect((await shown())?.isComplete).toBe(false)
    await signed.tap('#paper-sign')
    await writeName(await mine.follow())
    await mine.top().tap('#sign-done')
    expect((await mine.follow()).text()).toContain('签署')
    expect((await shown())?.isComplete).toBe(true)
  })

  test('staff countersign from the list; then nothing is left there, and nothing can be taken back', async () => {
    const list = await desk.start(`review/countersign/index?communityId=${COMMUNITY}`)
    expect(list.text()).toContain('待会签')
    await list.tap(`#wait-${homeId.split('_').pop()}-${agreement}`)
    const paper = await desk.follow()
    await paper.tap('#paper-agree')
    await paper.tap('#paper-sign')
    await writeName(await desk.follow())
    await desk.top().tap('#sign-done')
    expect((await desk.follow()).text()).toContain('签署')
    expect((await desk.start(`review/countersign/index?communityId=${COMMUNITY}`)).text()).toContain('没有要会签的文件')
    expect((await page(mine, 'owner/agreement')).has('#paper-withdraw')).toBe(false)
  })

  test('the signed file opens: a PDF of its own, sealed by the demo certificate', async () => {
    const paper = await page(mine, 'owner/agreement')
    await paper.tap('#paper-file')
    expect(mine.app.asked.map(({ name }) => name)).toEqual(expect.arrayContaining(['downloadFile', 'openDocument']))
    expect(paper.text()).toContain('演示证书，不具法律效力')
    const file = valueOf(await owner.ask('documents', 'papers.file', { homeId, paper: agreement }))
    expect(file.seal).toEqual({ name: expect.stringContaining('演示证书'), level: 'demo' })
    const bytes = Buffer.from(await (await fetch(file.link)).arrayBuffer())
    expect([bytes.subarray(0, 5).toString(), bytes.includes('adbe.pkcs7.detached'), bytes.length < 600 * 1024]).toEqual(['%PDF-', true, true])
  })
})
