/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { expectedCounts } from '@domain/keys/key-issue'
import { valueOf, type Person } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { countKeys, STROKES } from './harness/desk-side'
import { demoHandover } from './harness/demo-owner'
import { inTown } from './harness/in-town'
import type { Phone } from './harness/phone'
import { wxApi } from './harness/wx-api'

const homeId = people.owner.home
const PATH = 'wxfile://tmp/dossier.zip'

/** A household that has its keys: its file, its archive, and a stranger who checks what they were handed. */
describe('a dossier', () => {
  const town = inTown()
  let staff: Person, owner: Person
  let desk: Phone, mine: Phone
  let strangers = 0
  const archive = async () => valueOf(await owner.ask('documents', 'archive.open', { homeId }))
  /** A phone of somebody nobody knows, with this file in a chat. */
  const stranger = (bytes: Uint8Array) => town.phone(`passer-by-${strangers++}`, { files: { [PATH]: bytes }, wx: { chooseMessageFile: wxApi('chooseMessageFile', () => ({ tempFiles: [{ path: PATH, name: 'dossier.zip', size: bytes.length, type: 'file' }] })) } })

  beforeAll(async () => {
    owner = await demoHandover(town)
    staff = await town.person(people.staff)
    await countKeys(staff, await town.person(people.second), homeId)
    const { kinds } = valueOf(await owner.ask('owner', 'keys.open', { homeId }))
    valueOf(await owner.ask('owner', 'keys.accept', { homeId, counts: expectedCounts(kinds), strokes: STROKES, device: 'owner phone' }))
    await archive()
    ;[desk, mine] = await town.phones(people.staff, people.owner)
  })

  test('staff find the household by name, and see all there is of it, its history and its next upkeep', async () => {
    const find = await desk.start(`household/files/index?communityId=${COMMUNITY}`)
    await find.fire('#file-text', 'input', { value: '王一宁' })
    await find.tap('#file-find')
    expect(find.text()).toContain('3栋 2单元 1201')
    expect(find.text()).not.toContain('王一宁')
    await find.tap('#file-3-2-1201')
    const file = await desk.follow()
    for (const said of ['入伙档案', '业主 王**', '房屋交接单', '水表', '钥匙', '身份证']) expect(file.text()).toContain(said)
    await file.tap('#file-tab-time')
    for (const said of ['到场签到', '点清并签收钥匙', '提交登记资料']) expect(file.text()).toContain(said)
    await file.tap('#file-filter-keys')
    expect(file.text()).not.toContain('提交登记资料')
    await file.tap('#file-tab-next')
    for (const said of ['看一遍防水', '保修到', '第四十条']) expect(file.text()).toContain(said)
  })

  test('the owner opens the same of their own home, saves the PDF, and sends the zip to a chat', async () => {
    const file = await mine.start(`household/file/index?homeId=${homeId}`)
    expect(file.text()).toMatch(/\d+ 份资料\s校验码 [A-Z2-9]{4}-[A-Z2-9]{4}/)
    await file.tap('#file-pdf')
    await file.tap('#file-zip')
    await file.tap('#file-zip-send')
    expect(mine.app.asked.map(({ name }) => name)).toEqual(expect.arrayContaining(['downloadFile', 'openDocument', 'shareFileMessage']))
    expect(file.has('#file-renew')).toBe(false)
  })

  test('a stranger with no home types the code, and compares the zip: the same; one byte changed: different', async () => {
    const { code, zip } = await archive(), bytes = new Uint8Array(await (await fetch(zip?.link ?? '')).arrayBuffer())
    const right = await stranger(bytes), page = await right.start('household/verify/index')
    await page.fire('#verify-code', 'input', { value: code.toLowerCase() })
    await page.tap('#verify-go')
    for (const said of ['有这份档案', '云溪里', '3栋 2单元 12**', '身份证 第 1 页']) expect(page.text()).toContain(said)
    expect(page.text()).not.toContain('1201')
    await page.tap('#verify-file')
    expect(page.text()).toContain('一个字节都不差')
    const changed = bytes.slice()
    changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1
    const wrong = await stranger(changed), other = await wrong.start(`household/verify/index?code=${code}`)
    await other.tap('#verify-file')
    expect(other.text()).toContain('不一致')
  })

  test('a code that never was is not found; what is no code is said to be none', async () => {
    const phone = await stranger(new Uint8Array(1)), page = await phone.start('household/verify/index?code=AAAA-AAAA')
    expect(page.text()).toContain('查不到')
    await page.fire('#verify-code', 'input', { value: '0000' })
    await page.tap('#verify-go')
    expect(page.text()).toContain('校验码是 8 位')
  })
})
