import { markKey } from '@domain/inspection/inspection'
import { valueOf, person, type Person } from '../../../scripts/demo/client'
import { COMMUNITY, people } from '../../../scripts/demo/people'
import { wayOf } from '../../../scripts/demo/household-way'
import type { RunningStage } from '../../../scripts/stage/start-stage'
import { photo } from './before-the-day'
import { openStage, type OpenStage } from './open-stage'
import { signalOf } from './signal-of'
import { stepsOf } from './steps-of'

jest.setTimeout(180_000)

const homeId = people.owner.home
const DONE_BEFORE = ['open', 'notice', 'bind', 'read', 'submit', 'accept', 'book', 'sign', 'pay', 'come']

/** Everything up to the lobby, made by the operations the screens call. */
async function comeToTheLobby ({ url }: RunningStage) {
  for (const move of DONE_BEFORE) {
    const { walked } = await (await fetch(`${url}/step`, { method: 'POST' })).json() as { walked: string }
    expect(walked).toBe(move)
  }
}

/** A member of staff in the basement: the cloud away in the middle of an inspection, the page closed and opened again, the answer to the first handing in lost. */
describe('a visit without signal', () => {
  let on: OpenStage, signal: Awaited<ReturnType<typeof signalOf>>, crew: { readonly owner: Person; readonly staff: Person; readonly second: Person; readonly manager: Person }
  let [cameAt, doneAt] = [0, 0]
  beforeAll(async () => {
    on = await openStage({ opening: 'living', name: 'offline-day', before: comeToTheLobby })
    const { page, stage: { cloud } } = on
    signal = await signalOf(page, cloud.url, 'staff')
    const [owner, staff, second, manager] = await Promise.all([people.owner, people.staff, people.second, people.manager].map(({ openid }) => person(cloud.url, openid))) as [Person, Person, Person, Person]
    crew = { owner, staff, second, manager }
  })
  afterAll(async () => { await on?.close() })

  const step = stepsOf(() => on)
  const household = async () => valueOf(await crew.staff.ask('staff', 'desk.household', { homeId }))
  const inspection = async () => valueOf(await crew.staff.ask('staff', 'inspection.open', { homeId }))
  /** The phone is put away and taken out again: another run of the app, on the same storage. */
  const closeAndOpen = async () => {
    const frame = on.page.frame({ name: 'staff' }), address = on.stage.phones.staff
    await frame?.goto('about:blank')
    await on.page.frame({ name: 'staff' })?.goto(`${address}/?lang=zh-CN&again=${Date.now()}`)
  }

  step('with signal the day’s list is taken, and the owner’s code is up', async () => {
    const { owner, staff, shootPhone } = on
    // The phones are still starting.
    await staff.sees('#scan')
    await staff.tap('#to-offline')
    await staff.says(/下载 · \d+ 户/)
    await shootPhone('staff', 'list')
    await staff.back()
    await staff.sees('#scan')
    await owner.tap('#next-pass')
    await owner.sees('#pass-code canvas')
  })

  step('the cloud is away: the code is checked, the household arrives and is identified by this phone alone', async () => {
    const { staff, shootPhone } = on
    signal.turn(false)
    cameAt = on.stage.cloud.clock.now()
    await staff.tap('#scan')
    await staff.sees('#check-in')
    await shootPhone('staff', 'verdict')
    await staff.tap('#check-in')
    await staff.type('#id-tail', '1218')
    await staff.tap('#identify')
    await staff.sees('#go-inspect')
    await staff.says('2 项待同步')
    await shootPhone('staff', 'identified')
    doneAt = on.stage.cloud.clock.now()
    expect(signal.refused.some((path) => path.startsWith('/call/'))).toBe(true)
    expect(await household()).toMatchObject({ arrivedAt: null })
  })

  step('the walk begins: a defect with a ring on its photo, a whole room fine, the water meter with its photo', async () => {
    const { staff, shootPhone } = on
    await staff.tap('#go-inspect')
    await staff.tap('#room-living')
    await staff.tap('#mark-living-window-bad')
    await staff.choose('#defect-photo', photo('window'))
    await staff.sees('[id^="pad-"] canvas, canvas[id^="pad-"]')
    await staff.draw('.ui-annotate__pad', [[[0.4, 0.55], [0.7, 0.95]]])
    await staff.tapFirst('[id^="phrase-"]:has-text("渗水")')
    await shootPhone('staff', 'defect')
    await staff.tap('#defect-done')
    // The walk counts what lies in the queue.
    await staff.sees('#inspect-defects')
    await staff.tap('#room-rest-ok')
    await staff.tap('#room-meters')
    await staff.choose('#meter-water-action', photo('meter'))
    await staff.type('#meter-water', '312')
    await shootPhone('staff', 'half-way')
    expect(signal.refused.some((path) => path.startsWith('/upload'))).toBe(true)
  })

  step('the page is closed and opened again, still without signal: all of it is on the phone', async () => {
    const { staff, page, shootPhone } = on
    await page.locator('#flight-staff').click()
    await closeAndOpen()
    await staff.sees('#scan')
    await staff.says(/离线/)
    await shootPhone('staff', 'opened-again')
    await staff.tap('#to-offline')
    for (const words of ['签到', '核对身份', '记录问题', '照片 0/1']) await staff.says(new RegExp(words))
    await shootPhone('staff', 'queue-waiting')
    await staff.back()
    await staff.tap('#next-household')
    await staff.tap('#go-inspect')
    await staff.tap('#room-meters')
    expect(await staff.find('#meter-water input, input#meter-water').inputValue()).toBe('312')
    await shootPhone('staff', 'resumed')
  })

  step('the walk is finished there', async () => {
    const { staff, shootPhone } = on
    await staff.type('#meter-power', '4512')
    await staff.type('#meter-gas', '0')
    await staff.tapFirst('[id^="room-"]:not(#room-meters):not(#room-living)')
    await staff.tap('#room-rest-ok')
    await staff.tap('#flat-rest-ok')
    await staff.tap('#inspect-finish')
    await staff.sees('#go-handover')
    await shootPhone('staff', 'walk-done')
    expect((await inspection()).inspection).toMatchObject({ startedAt: 0, finishedAt: null })
  })

  step('signal again: it goes by itself, photos first, in sight; an answer that is lost doubles nothing', async () => {
    const { staff, page, shootPhone } = on
    await staff.back()
    await staff.back()
    await staff.tap('#to-offline')
    const upload = signal.hold('/upload')
    signal.loseAnswerTo('offline.sync')
    signal.turn(true)
    await page.locator('#flight-staff').click()
    await upload.isHeld
    await staff.says(/正在同步/)
    await shootPhone('staff', 'sending')
    upload.release()
    await staff.says('全部已同步')
    await shootPhone('staff', 'synced')
  })

  step('the cloud has all of it, once', async () => {
    const { arrivedAt, steps } = await household(), { inspection: walk, defects, form } = await inspection()
    // At the time it was done, not when it was heard of.
    expect(arrivedAt).toBeGreaterThanOrEqual(cameAt)
    expect(arrivedAt).toBeLessThanOrEqual(doneAt)
    expect(steps.filter(({ state }) => state === 'done').map(({ step: name }) => name)).toEqual(expect.arrayContaining(['checkin', 'identity', 'inspect']))
    expect(Object.keys(walk.marks)).toHaveLength(form.reduce((sum, { items }) => sum + items.length, 0))
    expect(Object.values(walk.marks).filter((mark) => mark === 'bad')).toHaveLength(1)
    expect(walk.marks[markKey('living', 'window')]).toBe('bad')
    expect(walk.meters).toMatchObject({ water: { reading: 31200, photo: expect.stringContaining('/meters/') }, power: { reading: 451200 }, gas: { reading: 0 } })
    expect(walk.finishedAt).not.toBeNull()
    expect(defects).toMatchObject([{ no: 1, room: 'living', item: 'window', words: expect.stringContaining('渗水'), photos: [{ marks: [{}] }] }])
    const picture = Buffer.from(await (await fetch(defects[0]?.photos[0]?.link ?? '')).arrayBuffer())
    expect(picture.subarray(0, 2).toString('hex')).toBe('ffd8')
    expect(valueOf(await crew.manager.ask('manager', 'offline.held', { communityId: COMMUNITY })).rows).toEqual([])
  })
  step('the sheet is signed with signal; in the cellar the keys come out of the cabinet and are counted without', async () => {
    const { staff, page, shootPhone } = on
    await wayOf(homeId, crew).signHandover()
    await staff.tap('#take-list')
    await staff.says(/下载 · \d+ 户/)
    await page.locator('#flight-staff').click()
    signal.turn(false)
    await staff.back()
    await staff.tap('#next-household')
    await staff.tap('#go-keys')
    await staff.tap('#keys-take-out')
    for (let kind = 0; kind < 5; kind++) await staff.tap('#keys-next')
    await staff.tap('#keys-send')
    await staff.sees('#keys-back')
    await shootPhone('staff', 'keys')
    await closeAndOpen()
    await staff.sees('#scan')
    expect(valueOf(await crew.second.ask('staff', 'keys.open', { homeId }))).toMatchObject({ step: 'take-out', counts: [] })
    signal.turn(true)
    await page.locator('#flight-staff').click()
    await staff.tap('#to-offline')
    await staff.says('全部已同步')
    await shootPhone('staff', 'keys-synced')
    const { step: next, takenOut, counts } = valueOf(await crew.second.ask('staff', 'keys.open', { homeId }))
    expect({ next, takenOut, counts }).toMatchObject({ next: 'second', takenOut: { name: people.staff.name }, counts: [{ who: 'first', name: people.staff.name }] })
  })

  step('nothing broke on the way', async () => {
    expect(on.faults).toEqual([])
    expect(on.stage.cloud.log.tail({ kind: 'fault' })).toEqual([])
  })
})
