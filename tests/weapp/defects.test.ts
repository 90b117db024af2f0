/** @jest-environment ./tests/weapp/harness/phone-environment.cjs */
import { valueOf, type Person } from '../../scripts/demo/client'
import { COMMUNITY, people } from '../../scripts/demo/people'
import { demoOwner } from './harness/demo-owner'
import { inTown } from './harness/in-town'
import type { Phone } from './harness/phone'

const homeId = people.owner.home
/** What a thumb needs for a tap, a choice or a stroke, walking and looking in between; typing costs more. */
const TAP = 1.5, STROKE = 2, CAMERA = 4

/** A defect from the owner's photo to the owner's word, through a firm that sees nothing else, on the pages that ship. */
describe('a defect and the firm that mends it', () => {
  const town = inTown()
  let owner: Person
  let office: Phone, mine: Phone, staff: Phone, zhou: Phone

  beforeAll(async () => {
    owner = await demoOwner(town)
    ;[office, mine, staff, zhou] = await town.phones(people.manager, people.owner, people.staff, 'firm-zhou')
  })

  test('the manager names a firm, its trade and its lead, sets an hour and puts up a plan', async () => {
    const page = await office.start(`manager/partners/index?communityId=${COMMUNITY}`)
    await page.tap('#add-firm')
    await page.fire('#firm-name', 'input', { value: '恒信门窗' })
    await page.tap('#trade-openings')
    await page.tap('#firm-save')
    expect(page.text()).toContain('恒信门窗')
    const [firm] = valueOf(await (await town.person(people.manager)).ask('manager', 'partners.list', { communityId: COMMUNITY })).firms
    await page.tap(`#name-${firm?.id}`)
    await page.fire('#person-name', 'input', { value: '老周' })
    await page.fire('#person-phone', 'input', { value: '13900000008' })
    await page.tap('#person-lead')
    await page.tap('#person-save')
    expect(page.text()).toContain('139****0008')
    await page.tap('#edit-clock')
    await page.fire('#hours-answer-minor', 'input', { value: '6' })
    await page.tap('#clock-save')
    expect(page.text()).toContain('影响入住 4 小时，其他 6 小时')
    const { plans } = valueOf(await (await town.person(people.manager)).ask('manager', 'partners.list', { communityId: COMMUNITY }))
    await page.tap(`#plan-${plans.findIndex(({ houseType }) => houseType === '三室两厅')}`)
    expect(page.text()).toContain('已上传第 1 版')
  })

  test('the owner files one alone: photo, ring, pin on the plan, place, word; the seconds of it are counted', async () => {
    const began = performance.now(), report = await mine.start(`household/defect/index?homeId=${homeId}`)
    let seconds = 0
    if (report.has('#defect-photo')) await report.tap('#defect-photo')
    seconds += CAMERA
    const draw = '.ui-canvas__canvas'
    for (const [kind, x, y] of [['touchstart', 100, 50], ['touchmove', 180, 110], ['touchend', 180, 110]] as const) await report.touch(draw, kind, [{ x, y }])
    seconds += STROKE
    await report.press('#plan', { x: 90, y: 40 })
    seconds += TAP
    expect(report.text()).toContain('位置已标出')
    for (const tap of ['#place-room-living', '#place-item-window']) { await report.tap(tap); seconds += TAP }
    await report.tapOn('关不严')
    seconds += TAP
    expect(report.text()).toContain('交给恒信门窗')
    await report.tap('#defect-done')
    seconds += TAP
    expect(report.text()).toContain('收到了，编号 #001')
    const machine = (performance.now() - began) / 1000
    process.stdout.write(`a defect filed in ${seconds} s of taps and ${machine.toFixed(1)} s of the machine\n`)
    expect(seconds).toBeLessThanOrEqual(20)
    await report.tap('#defect-again')
    for (const tap of ['#place-room-living', '#place-item-window']) await report.tap(tap)
    expect(report.text()).toContain('可能已报过：#001')
  })

  test('the firm joins by phone, begins with its repairs, takes it on, asks for time, mends it', async () => {
    const who = await town.person('firm-zhou')
    valueOf(await who.ask('owner', 'session.join', { communityId: COMMUNITY, phoneCode: await who.phoneCode('13900000008') }))
    await zhou.start('pages/launch/index')
    const list = await zhou.follow()
    expect(list.path).toBe('staff/repairs/index')
    expect(list.text()).toContain('恒信门窗 1 处待办')
    await list.tap('#defect-3-2-1201-1')
    const home = await zhou.follow()
    expect(home.text()).not.toMatch(/王|陈思远/)
    await home.tap('#deed-accept')
    expect(home.text()).toContain('已受理')
    await home.tap('#do-ask-hold')
    await home.fire('#deed-day', 'change', { value: '2026-03-20' })
    await home.fire('#deed-why', 'input', { value: '等玻璃到货' })
    await home.tap('#deed-done')
    expect(home.text()).toContain('申请暂缓到')
    await home.tap('#defect-fix')
    await home.tap('#fix-photo')
    await home.tap('#fix-done')
    expect(home.text()).toContain('已修，待复验')
  })

  test('the ledger shows it by firm, and staff look at it; the owner sends it back with words, and it is the firm’s again', async () => {
    const ledger = await staff.start(`staff/defects/index?communityId=${COMMUNITY}`)
    await ledger.tap('#ledger-fixed')
    expect(ledger.text()).toContain('恒信门窗')
    await ledger.tap('#ledger-narrow')
    await ledger.tap('#ledger-xlsx')
    await ledger.tap('#defect-3-2-1201-1')
    const looking = await staff.follow()
    await looking.tap('#recheck-right')
    expect(valueOf(await owner.ask('owner', 'defects.list', { homeId })).defects).toMatchObject([{ state: 'passed' }])
    const page = await mine.start(`household/defects/index?homeId=${homeId}`)
    expect(page.text()).toContain('复验合格，请您确认')
    await page.tap('#recheck-wrong')
    await page.fire('#deed-why', 'input', { value: '风大时还是漏风' })
    await page.tap('#deed-done')
    expect(page.text()).toContain('已安排人修')
    const again = await zhou.start(`staff/repairs/index?homeId=${homeId}&no=1`)
    expect(again.text()).toContain('风大时还是漏风')
  })

  test('a dispute is the manager’s: decided on the same page, then closed with the reason', async () => {
    const theirs = zhou.top()
    await theirs.tap('#do-dispute')
    await theirs.fire('#deed-why', 'input', { value: '业主自行改窗' })
    await theirs.tap('#deed-done')
    const desk = await office.start(`staff/defects/index?homeId=${homeId}&no=1`)
    expect(desk.text()).toContain('业主自行改窗')
    await desk.tap('#do-overrule')
    await desk.fire('#deed-why', 'input', { value: '交付时即有' })
    await desk.tap('#deed-done')
    expect(desk.text()).toContain('已受理')
    await desk.tap('#do-close')
    await desk.fire('#deed-why', 'input', { value: '业主同意自行更换' })
    await desk.tap('#deed-done')
    const told = await mine.start(`household/defects/index?homeId=${homeId}`)
    await told.tap('#defect-1')
    expect(told.text()).toContain('业主同意自行更换')
    expect(told.has('#do-reopen')).toBe(true)
  })

  test('what is finished stays in the ledger, with whose word and why; what is open keeps its counts beside it', async () => {
    const ledger = await staff.start(`staff/defects/index?communityId=${COMMUNITY}`), open = /\d+ 处还没结/.exec(ledger.text())?.[0]
    expect(ledger.has('#defect-3-2-1201-1')).toBe(false)
    await ledger.tap('#ledger-over')
    expect(ledger.text()).toMatch(/关闭：业主同意自行更换/)
    expect(ledger.text()).toContain(open ?? 'no count')
    await ledger.tap('#ledger-xlsx')
    await ledger.tap('#ledger-narrow')
    expect(ledger.text()).toContain('恒信门窗')
    await ledger.tap('#defect-3-2-1201-1')
    expect((await staff.follow()).text()).toContain('业主同意自行更换')
    await ledger.tap('#ledger-all')
    expect(ledger.text()).not.toContain('业主同意自行更换')
  })
})
