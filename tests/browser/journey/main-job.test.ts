import { beforeTheDay, photo } from './before-the-day'
import { openStage, type OpenStage } from './open-stage'
import { SIGNATURE } from './phone'
import { stepsOf } from './steps-of'

jest.setTimeout(180_000)

/** The whole main job, as three people with four phones do it: by taps, on the real page, with the real cloud behind. */
describe('a household from the notice to its keys, by hand', () => {
  let on: OpenStage
  beforeAll(async () => { on = await openStage() })
  afterAll(async () => { await on?.close() })

  const step = stepsOf(() => on)

  beforeTheDay(step, () => on)

  step('comes on the day: the pass is scanned off the other phone, papers are seen', async () => {
    const { owner, staff, page, shootPhone, shoot } = on
    await page.locator('#to-visit').click()
    await owner.tap('#next-pass')
    await owner.sees('#pass-code canvas')
    await owner.says('可签到')
    await shootPhone('owner', 'pass')
    await staff.back()
    await staff.back()
    await staff.sees('#scan')
    await shootPhone('staff', 'today')
    await staff.tap('#scan')
    await staff.sees('#check-in')
    await shoot('#stage', 'stage-scanned')
    await staff.tap('#check-in')
    await staff.type('#id-tail', '1218')
    await shootPhone('staff', 'identity')
    await staff.tap('#identify')
    await staff.sees('#go-inspect')
  })

  step('walks through the home: one defect with a ring on its photo, the rest fine, the meters', async () => {
    const { staff, shootPhone } = on
    await staff.tap('#go-inspect')
    await staff.tap('#room-living')
    await staff.sees('#mark-living-window-bad')
    await shootPhone('staff', 'inspect')
    await staff.tap('#mark-living-window-bad')
    await staff.choose('#defect-photo', photo('window'))
    await staff.sees('[id^="pad-"] canvas, canvas[id^="pad-"]')
    await staff.draw('.ui-annotate__pad', [[[0.4, 0.55], [0.7, 0.95]]])
    await staff.tapFirst('[id^="phrase-"]:has-text("渗水")')
    await staff.tap('#severity-blocking')
    await shootPhone('staff', 'defect')
    await staff.tap('#defect-done')
    await staff.tap('#room-rest-ok')
    await staff.tap('#flat-rest-ok')
    await staff.choose('#meter-water-action', photo('meter'))
    await staff.type('#meter-water', '312')
    await staff.type('#meter-power', '4512')
    await staff.type('#meter-gas', '0')
    await shootPhone('staff', 'meters')
    await staff.tap('#inspect-finish')
    await staff.sees('#inspect-back')
    await shootPhone('staff', 'inspected')
  })

  step('the repair is shown by a photo, looked at again, found right', async () => {
    const { staff, owner, shootPhone } = on
    await staff.tap('#inspect-defects')
    await staff.tap('#defect-fix')
    await staff.choose('#fix-photo', photo('mended'))
    await shootPhone('staff', 'fix')
    await staff.tap('#fix-done')
    await staff.sees('#recheck-right')
    await shootPhone('staff', 'recheck')
    await owner.back()
    await owner.sees('#next-defects')
    await shootPhone('owner', 'blocked')
    await staff.tap('#recheck-right')
    await staff.gone('#recheck-right')
    await staff.back()
    await staff.tap('#go-handover')
  })

  step('both sides sign the handover sheet', async () => {
    const { staff, owner, shootPhone } = on
    await owner.tap('#next-handover')
    await owner.tap('#paper-agree')
    await shootPhone('owner', 'handover')
    await owner.tap('#paper-sign')
    await owner.draw('#sign-pad', SIGNATURE)
    await owner.tap('#sign-done')
    await owner.tap('#paper-done')
    await staff.tap('#paper-agree')
    await staff.tap('#paper-sign')
    await staff.draw('#sign-pad', SIGNATURE)
    await staff.tap('#sign-done')
    await staff.sees('#paper-done')
    await shootPhone('staff', 'handover')
    await staff.tap('#paper-done')
  })

  step('the keys are counted by two of staff, then by the owner, who signs for them', async () => {
    const { staff, second, owner, page, tally, shootPhone, shoot } = on
    const count = async (who: typeof staff, end: string) => {
      for (let kind = 0; kind < 5; kind++) await who.tap('#keys-next')
      await who.sees(end)
    }
    await staff.tap('#go-keys')
    await staff.tap('#keys-take-out')
    await count(staff, '#keys-send')
    await shootPhone('staff', 'keys')
    await staff.tap('#keys-send')
    await staff.sees('#keys-back')
    await page.locator('#switch-desk').filter({ visible: true }).click()
    tally.taps++
    await second.tap('#next-household')
    await second.tap('#go-keys')
    await count(second, '#keys-send')
    await second.tap('#keys-send')
    await second.sees('#keys-back')
    await owner.tap('#next-keys')
    await count(owner, '#keys-accept')
    await shootPhone('owner', 'keys')
    await owner.tap('#keys-accept')
    await owner.draw('#sign-pad', SIGNATURE)
    await owner.tap('#sign-done')
    await owner.sees('#archive-save')
    await shoot('#stage', 'stage-complete')
    await shootPhone('owner', 'complete')
  })

  step('the case is kept as a PDF, and the board shows the home', async () => {
    const { owner, manager, page, stage, shootPhone, shoot } = on
    const asked = page.context().waitForEvent('request', (request) => request.url().includes('.pdf'))
    await owner.tap('#archive-save')
    const pdf = Buffer.from(await (await fetch((await asked).url())).arrayBuffer())
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.length).toBeGreaterThan(20_000)
    // The PDF came up in front, as it does for a person.
    await page.bringToFront()
    await owner.tap('#complete-home')
    await owner.sees('#home-archive')
    await shootPhone('owner', 'my-home')
    await manager.back()
    await manager.tap('#to-board')
    await manager.tap('#building-3')
    await shootPhone('manager', 'board')
    await manager.tap('#letter-k')
    await manager.says('3栋 2单元 1201')
    await shootPhone('manager', 'handed-over')
    await page.locator('#part-archive.done').waitFor()
    await shoot('#stage', 'stage-end')
    expect(stage.cloud.log.tail({ kind: 'fault' })).toEqual([])
  })

  step('took few taps and little typing, and nothing broke on the way', async () => {
    expect(on.tally.taps).toBeLessThanOrEqual(150)
    expect(on.tally.typed).toBeLessThanOrEqual(120)
    expect(on.faults).toEqual([])
    process.stdout.write(`whole job: ${on.tally.taps} taps, ${on.tally.typed} characters\n`)
  })
})
