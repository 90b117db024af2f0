import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import { startCloud, type RunningCloud } from '../../../localcloud/server'
import { buildUnits } from '../../../localcloud/testing/build-units'
import { startWeb, type RunningWeb } from '../../../localcloud/web/start-web'
import { openBrowser } from '../open-browser'
import { buildPhone, ownerUnit } from './build-phone'
import { stagePage } from './stage'

jest.setTimeout(60_000)

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ruhuo-devices-'))
const morning = Date.UTC(2026, 2, 7, 1)
let cloud: RunningCloud
let webs: RunningWeb[]
let browser: Browser
let page: Page
let owner: Frame
let staff: Frame

const inFolder = (name: string) => {
  const made = path.join(folder, name)
  fs.mkdirSync(made, { recursive: true })
  return made
}
const heard = () => page.evaluate(() => (window as unknown as { heard: { ruhuo: string }[] }).heard)
const tell = (index: number, message: object) => page.evaluate(([to, said]) => { (window as unknown as { tell: (to: number, said: object) => void }).tell(to, said) }, [index, message] as const)

beforeAll(async () => {
  await buildPhone(inFolder('phone'))
  await buildUnits(inFolder('functions'), { owner: { code: ownerUnit, config: { timeout: 5 } } })
  cloud = await startCloud({ dir: inFolder('data'), functions: inFolder('functions'), instances: 1, clock: { startAt: morning, running: false } })
  const personas = [{ openid: 'owner_1', phone: '13800006207' }, { openid: 'staff_1' }]
  webs = await Promise.all(personas.map((persona) => startWeb({ dir: inFolder('phone'), inject: { cloudUrl: cloud.url, persona } })))
  fs.writeFileSync(path.join(inFolder('stage'), 'index.html'), stagePage(webs.map(({ url }) => url)))
  webs.push(await startWeb({ dir: inFolder('stage') }))
  browser = await openBrowser()
})

beforeEach(async () => {
  page = await browser.newPage()
  await page.goto(webs[2]?.url ?? '')
  await page.waitForFunction(() => (window as unknown as { heard: { ruhuo: string }[] }).heard.filter(({ ruhuo }) => ruhuo === 'ready').length === 2)
  const frameAt = (index: number) => page.frames().find((frame) => frame.url().startsWith(webs[index]?.url ?? '-')) as Frame
  owner = frameAt(0)
  staff = frameAt(1)
})
afterEach(async () => {
  cloud.faults.clear()
  await page.close()
})
afterAll(async () => {
  await browser?.close()
  await Promise.all(webs.map((web) => web.close()))
  await cloud?.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

test('a call carries the envelope under the persona of this phone', async () => {
  const answer = await owner.evaluate(() => window.phone.call('owner', 'session.open', {}, 'req_1'))
  expect(answer).toEqual({ ok: true, value: expect.objectContaining({ action: 'session.open', requestId: 'req_1', client: { version: '9.9.9', language: 'zh-CN' }, by: 'owner_1', at: morning }) })
})

test('replies lost after the work was done are asked for again under the same id', async () => {
  cloud.faults.add({ at: 'call', kind: 'drop-reply', count: 2 })
  cloud.meter.reset()
  const answer = await owner.evaluate(() => window.phone.call('owner', 'session.open', {}, 'req_2'))
  expect(answer).toMatchObject({ ok: true, value: { requestId: 'req_2' } })
  expect(cloud.meter.reading().tally.function).toBe(3)
})

// More than three: a browser asks once more by itself when a kept connection breaks.
test('replies that stay lost are said to be lost: it may have happened', async () => {
  cloud.faults.add({ at: 'call', kind: 'drop-reply', count: 20 })
  expect(await owner.evaluate(() => window.phone.call('owner', 'session.open', {}))).toEqual({ ok: false, code: 'UNREACHABLE', data: {} })
})

test('a busy cloud is asked again', async () => {
  cloud.faults.add({ at: 'call', kind: 'error-before' })
  expect(await owner.evaluate(() => window.phone.call('owner', 'session.open', {}))).toMatchObject({ ok: true })
})

test('a crashed function is said to have failed, with a reference', async () => {
  expect(await owner.evaluate(() => window.phone.call('owner', 'crash' as 'session.open', {}))).toEqual({ ok: false, code: 'INTERNAL', data: { ref: expect.stringMatching(/./) } })
})

test('in flight mode nothing leaves the phone, and the pages hear of it', async () => {
  await tell(0, { ruhuo: 'flight', on: true })
  await owner.waitForFunction(() => window.phone.networkChanges.length === 1)
  expect(await owner.evaluate(() => window.phone.isOnline())).toBe(false)
  expect(await owner.evaluate(() => window.phone.call('owner', 'session.open', {}))).toMatchObject({ ok: false, code: 'UNREACHABLE' })
  await tell(0, { ruhuo: 'flight', on: false })
  await owner.waitForFunction(() => window.phone.networkChanges.length === 2)
  expect(await owner.evaluate(() => window.phone.call('owner', 'session.open', {}))).toMatchObject({ ok: true })
})

test('the clock is the cloud\'s, also after it was moved', async () => {
  await owner.waitForFunction((instant) => window.phone.now() === instant, morning)
  await tell(0, { ruhuo: 'time', now: morning + 86_400_000, running: false })
  await owner.waitForFunction((instant) => window.phone.now() === instant, morning + 86_400_000)
})

test('the staff phone reads the code off the owner phone\'s screen', async () => {
  await owner.evaluate(() => window.phone.showCode('RH1.home_3f9c2d.bkg_88'))
  expect(await staff.evaluate(() => window.phone.scan())).toEqual({ ok: true, value: 'RH1.home_3f9c2d.bkg_88' })
})

test('with no code in sight the person can choose a picture, or give up', async () => {
  await owner.evaluate(() => window.phone.showCode('RH1.on-paper'))
  const picture = await owner.locator('canvas').screenshot({ path: path.join(folder, 'code.png') })
  expect(picture.length).toBeGreaterThan(0)
  await owner.evaluate(() => document.querySelector('canvas')?.remove())
  const scanned = staff.evaluate(() => window.phone.scan())
  const chooser = page.waitForEvent('filechooser')
  await staff.getByRole('dialog', { name: '扫一扫' }).getByRole('button', { name: '选择二维码图片' }).click()
  await (await chooser).setFiles(path.join(folder, 'code.png'))
  expect(await scanned).toEqual({ ok: true, value: 'RH1.on-paper' })
  const given = staff.evaluate(() => window.phone.scan())
  await staff.getByRole('button', { name: '取消' }).click()
  expect(await given).toMatchObject({ ok: false, code: 'CANCELLED' })
})

/** A phone's photo: 4000 × 3000 of noise, far over what is sent, with a place in it. */
async function cameraPhoto (): Promise<Buffer> {
  const drawn = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    ;[canvas.width, canvas.height] = [4000, 3000]
    const context = canvas.getContext('2d') as CanvasRenderingContext2D
    for (let at = 0; at < 60_000; at++) {
      context.fillStyle = `hsl(${(at * 47) % 360} 60% ${30 + (at * 13) % 40}%)`
      context.fillRect((at * 7919) % 4000, (at * 104_729) % 3000, 40, 40)
    }
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] ?? ''
  })
  const jpeg = Buffer.from(drawn, 'base64')
  const exif = Buffer.from('Exif\0\0GPS 31.2304N 121.4737E')
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif, jpeg.subarray(2)])
}

test('a photo is made small, loses its place, and lies in the cloud', async () => {
  fs.writeFileSync(path.join(folder, 'camera.jpg'), await cameraPhoto())
  const chooser = page.waitForEvent('filechooser')
  const chosen = owner.evaluate(() => window.phone.choosePhotos(3, 'album'))
  await (await chooser).setFiles(path.join(folder, 'camera.jpg'))
  const photos = await chosen
  const original = photos.ok ? photos.value[0] : undefined
  expect(original?.bytes).toBeGreaterThan(1_000_000)
  const sent = await owner.evaluate(async (photo) => {
    const prepared = await window.phone.preparePhoto(photo)
    if (!prepared.ok) return prepared
    const { width, height } = await createImageBitmap(await (await fetch(prepared.value.path)).blob())
    const shares: number[] = []
    const uploaded = await window.phone.upload(prepared.value.path, 'uploads/defect-1.jpg', (share) => shares.push(share))
    return { width, height, bytes: prepared.value.bytes, uploaded, last: shares.at(-1) }
  }, original as { path: string; bytes: number })
  expect(sent).toMatchObject({ uploaded: { ok: true, value: { fileId: expect.stringContaining('uploads/defect-1.jpg') } }, last: 1 })
  expect(Math.max((sent as { width: number }).width, (sent as { height: number }).height)).toBeLessThanOrEqual(1600)
  const kept = fs.readdirSync(path.join(folder, 'data', 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name))).find((bytes) => bytes[0] === 0xff && bytes[1] === 0xd8)
  expect(kept?.length).toBe((sent as { bytes: number }).bytes)
  expect(kept?.length).toBeLessThanOrEqual(300 * 1024)
  expect(kept?.toString('latin1')).not.toContain('GPS')
})

test('what is no photo is refused', async () => {
  const refused = await owner.evaluate(() => window.phone.preparePhoto({ path: URL.createObjectURL(new Blob(['not a photo'])), bytes: 11 }))
  expect(refused).toMatchObject({ ok: false, code: 'FAILED' })
})

test('a path that is not this phone\'s is refused by the cloud', async () => {
  const refused = await owner.evaluate(() => window.phone.upload(URL.createObjectURL(new Blob(['x'], { type: 'image/jpeg' })), 'papers/other.jpg'))
  expect(refused).toMatchObject({ ok: false, code: 'NOT_ALLOWED' })
})

test('the phone number is given only when allowed, and must be one', async () => {
  const given = owner.evaluate(() => window.phone.askPhone())
  const sheet = owner.getByRole('dialog', { name: '获取您的手机号' })
  await sheet.getByRole('textbox').fill('12')
  await sheet.getByRole('button', { name: '允许' }).click()
  expect(await sheet.getByRole('alert').textContent()).toBe('请输入 11 位手机号')
  await sheet.getByRole('textbox').fill('13800006207')
  await sheet.getByRole('button', { name: '允许' }).click()
  expect(await given).toEqual({ ok: true, value: { code: expect.stringMatching(/./) } })
  const refused = owner.evaluate(() => window.phone.askPhone())
  await owner.getByRole('button', { name: '拒绝' }).click()
  expect(await refused).toMatchObject({ ok: false, code: 'CANCELLED' })
})

test('consent to messages is asked on a sheet and told to the cloud', async () => {
  const asked = owner.evaluate(() => window.phone.subscribe([{ id: 'tmpl_visit', title: '收房预约提醒' }]))
  await owner.getByRole('dialog').getByText('收房预约提醒').waitFor()
  await owner.getByRole('button', { name: '允许' }).click()
  expect(await asked).toEqual(['tmpl_visit'])
  expect(await (await fetch(`${cloud.url}/control/consents`)).json()).toEqual([{ openid: 'owner_1', templateId: 'tmpl_visit', left: 1 }])
})

type Order = { outTradeNo: string; state: string }
const orders = async () => await (await fetch(`${cloud.url}/control/pay`)).json() as Order[]
const payOrder = (no: string) => owner.evaluate(async (outTradeNo) => {
  const made = await window.phone.call('owner', 'order' as 'session.open', { no: outTradeNo } as object)
  if (!made.ok) return made
  return window.phone.pay(made.value as unknown as Parameters<typeof window.phone.pay>[0])
}, no)

test('the pay sheet shows the order\'s own amount; paying pays it, leaving does not', async () => {
  const left = payOrder('left_1')
  await owner.getByRole('dialog', { name: '确认支付' }).getByText('¥1234.56').waitFor()
  await owner.getByRole('button', { name: '取消' }).click()
  expect(await left).toMatchObject({ ok: false, code: 'CANCELLED' })
  const paid = payOrder('paid_1')
  await owner.getByRole('button', { name: '立即支付' }).click()
  expect(await paid).toEqual({ ok: true, value: null })
  expect((await orders()).map(({ outTradeNo, state }) => [outTradeNo, state])).toEqual([['left_1', 'NOTPAY'], ['paid_1', 'SUCCESS']])
})

test('an order the cloud does not know cannot be paid', async () => {
  const paid = await owner.evaluate(() => window.phone.pay({ timeStamp: '1', nonceStr: 'n', package: 'prepay_id=none', signType: 'MD5', paySign: 's' }))
  expect(paid).toMatchObject({ ok: false, code: 'FAILED' })
})

test('a card goes to the stage, which hands it to another phone', async () => {
  await staff.evaluate(() => window.phone.share('首次入户通知', 'owner/notice/index?id=ntc_1'))
  await staff.getByRole('dialog', { name: '转发' }).getByRole('button', { name: '发送到另一台手机' }).click()
  await page.waitForFunction(() => (window as unknown as { heard: { ruhuo: string }[] }).heard.some(({ ruhuo }) => ruhuo === 'share'))
  expect(await heard()).toContainEqual({ ruhuo: 'share', title: '首次入户通知', path: 'owner/notice/index?id=ntc_1' })
  await tell(0, { ruhuo: 'go', path: 'owner/notice/index?id=ntc_1' })
  await owner.waitForFunction(() => window.location.hash === '#/owner/notice/index?id=ntc_1')
})
