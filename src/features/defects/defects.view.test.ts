import type { DefectRow, DefectView } from '@contract/defects'
import { defects as contract } from '@contract/defects'
import { strayPlace } from '@domain/defects/places'
import { formFor } from '@domain/inspection/form'
import * as v from 'valibot'
import { defects as words } from '@/copy/zh-CN/defects'
import { can, dueWords, firmOf, firstToDo, history, inOrder, itemsOf, keptMarks, markOf, marksPicture, nextNumber, noteOf, openCount, phraseChips, phrasesFor, placeWords, roomsOf, rowNote, sentence, smallDeeds, stateOf, stillMissing, togglePhrase, type Report, type Saying } from './defects.view'
import { ELSEWHERE, OTHER } from '@domain/inspection/form'

const now = Date.parse('2026-03-14T09:58:00+08:00'), DAY = 86_400_000
const saying: Saying = { words, language: 'zh-CN', now }
const form = formFor('三室两厅')
const defect = (over: Partial<DefectView> = {}): DefectView => ({
  no: 1, room: 'living', item: 'window', roomName: '客厅', itemName: '窗扇开关与密封', words: '渗水', severity: 'minor', photos: [], fixes: [], pin: null, state: 'reported', at: now, by: 'staff', deadline: now + 15 * DAY, reopened: 0, confirmedAt: null, ...over
})
const report = (over: Partial<Report> = {}): Report => ({ room: 'living', item: 'window', phrases: [], words: '', severity: 'minor', shots: [], ...over })
const row = (over: Partial<DefectRow>): DefectRow => ({ homeId: 'home_yunxi_3-2-1201', label: '3栋 2单元 1201', no: 1, roomName: '客厅', itemName: '窗', words: '渗水', state: 'reported', severity: 'minor', deadline: now, reopened: 0, trade: 'openings', told: 0, isLate: false, ...over })

describe('marks on a photo', () => {
  const ring = { tool: 'ring' as const, from: { x: 0.25, y: 0.25 }, to: { x: 0.75, y: 0.75 } }
  test('a ring drawn on the cropped frame lies on the same spot of the whole photo', () => {
    expect(keptMarks({ marks: [ring], frame: { width: 390, height: 290 }, size: { width: 780, height: 1160 } })).toEqual([{ kind: 'circle', points: [[250, 375], [750, 625]] }])
  })
  test('every tool travels as the server takes it', () => {
    const marks = keptMarks({ marks: [ring, { ...ring, tool: 'arrow' }, { tool: 'pen', line: Array.from({ length: 400 }, (_, i) => ({ x: i / 400, y: 0.333 })) }] })
    const input = { homeId: 'home_yunxi_3-2-1201', defects: [{ room: 'living', item: 'window', words: '渗水', severity: 'minor', photos: [{ fileId: 'cloud://env.bucket/homes/yunxi_3-2-1201/defect/req_123456.jpg', marks }], pin: null }] }
    expect(v.safeParse(contract.report.input, input).success).toBe(true)
    expect(marks.map(({ kind }) => kind)).toEqual(['circle', 'arrow', 'pen'])
  })
  test('they are drawn again as a picture over the photo', () => {
    const picture = decodeURIComponent(marksPicture([{ kind: 'circle', points: [[200, 300], [400, 700]] }, { kind: 'arrow', points: [[0, 0], [500, 0]] }], '#d9622b'))
    expect(picture).toContain("<ellipse cx='300' cy='500' rx='100' ry='200'/>")
    expect(picture).toContain('M0 0L500 0M')
    expect(picture).toContain('#d9622b')
  })
})

describe('a report', () => {
  test('says by name what is missing', () => {
    expect(stillMissing(report({ room: '', item: '' }), words)).toEqual(['在哪里', '什么问题'])
    expect(stillMissing(report({ item: '', words: ' ' }), words)).toEqual(['在哪里', '什么问题'])
    expect(stillMissing(report({ phrases: ['渗水'] }), words)).toEqual([])
  })
  test('is the picked words and then the typed ones', () => { expect(sentence(report({ phrases: ['渗水', '划痕'], words: ' 窗角 ' }), words)).toBe('渗水，划痕，窗角') })
  test('phrases fit the thing', () => {
    expect(phrasesFor('entry-door', words)).toContain('锁舌不到位')
    for (const wet of ['drain', 'tap', 'toilet']) expect(phrasesFor(wet, words)).toContain('返味')
    expect(phrasesFor('rail', words)).toBe(words.phrases.other)
  })
  test('a picked word stays in sight when the place changes, and goes with a second tap', () => {
    const picked = togglePhrase(report(), '渗水')
    const chips = phraseChips({ ...picked, item: 'drain' }, words)
    expect(chips.filter(({ isOn }) => isOn)).toEqual([{ value: '渗水', words: '渗水', isOn: true }])
    expect(togglePhrase(picked, '渗水').phrases).toEqual([])
  })
  test('every place that can be picked is one the server takes', () => {
    for (const { value: room } of roomsOf(form, words)) for (const { value: item } of itemsOf(form, room, words)) expect(strayPlace(form, room, item)).toBeNull()
  })
  test('places are called by their names', () => {
    expect(placeWords({ room: 'bath', item: 'drain' }, form, words)).toEqual({ room: '卫生间', item: '排水与地漏' })
    expect(placeWords({ room: ELSEWHERE, item: OTHER }, form, words)).toEqual({ room: '别处', item: '其他' })
  })
  test('what keeps a family out is due in three days', () => {
    expect(dueWords('blocking', saying)).toBe('3月17日前修好')
    expect(dueWords('minor', saying)).toBe('3月29日前修好')
    expect(nextNumber([defect(), defect({ no: 2 })])).toBe(3)
  })
})

describe('a list', () => {
  const all = [defect({ no: 1 }), defect({ no: 2, state: 'confirmed' }), defect({ no: 3, state: 'fixed', severity: 'blocking' })]
  test('opens with what waits for this person', () => {
    expect(firstToDo(all, 'owner')).toBe(3)
    expect(firstToDo(all.slice(0, 2), 'owner')).toBeUndefined()
    expect(firstToDo(all.slice(0, 2), 'staff')).toBe(1)
  })
  test('what is over comes last and is not counted', () => {
    expect(inOrder(all).map(({ no }) => no)).toEqual([1, 3, 2])
    expect(openCount(all)).toBe(2)
  })
  test('late is said before anything else, but not of what is mended', () => {
    expect(stateOf(defect({ deadline: now - 1 }), 'staff', saying)).toEqual({ tone: 'red', words: '已超期' })
    expect(stateOf(defect({ deadline: now - 1, state: 'fixed' }), 'owner', saying)).toEqual({ tone: 'blue', words: '修好了，请您看' })
  })
  test('shape before colour', () => { expect(all.map(markOf)).toEqual(['missing', 'done', 'waiting']); expect(markOf(defect({ severity: 'blocking' }))).toBe('blocked') })
  test('the line says what, how bad, by when', () => {
    expect(noteOf(defect({ severity: 'blocking', deadline: now + 3 * DAY }), saying)).toBe('渗水 · 影响入住 · 3月17日前修好')
    expect(noteOf(defect({ state: 'confirmed' }), saying)).toBe('渗水')
  })
  test('its story: who said it, who mended it, what did not pass', () => {
    const told = history(defect({ by: 'owner', reopened: 1, fixes: [{ at: now, by: '恒信', link: '', words: '换了密封条' }] }), 'owner', saying)
    expect(told).toEqual(['您 09:58 报', '恒信 09:58 修，换了密封条', '复验 1 次没通过'])
  })
  test('a line of the ledger says who has it and how often they were told', () => {
    expect(rowNote(row({ deadline: now + 3 * DAY, firm: { id: 'firm_1', name: '恒信门窗' }, person: { id: 'prt_1', name: '老周' }, told: 2 }), saying)).toBe('客厅 窗 · 渗水 · 3月17日前修好 · 恒信门窗 老周 · 已催 2 次')
  })
  test('a line of what is over says when, whose word and why', () => {
    const over = (ending: DefectRow['ending'] & object) => rowNote(row({ state: ending.deed === 'close' ? 'closed' : 'confirmed', told: 2, ending }), saying)
    expect(over({ at: now, deed: 'confirm', by: '' })).toBe('客厅 窗 · 渗水 · 3月14日 业主 确认修好')
    expect(over({ at: now, deed: 'lapse', by: '' })).toBe('客厅 窗 · 渗水 · 3月14日 系统 逾期未回复，按已修好办结')
    expect(over({ at: now, deed: 'close', by: '赵经理', why: '业主自行更换' })).toBe('客厅 窗 · 渗水 · 3月14日 赵经理 关闭：业主自行更换')
    expect(over({ at: now, deed: 'close', by: '' })).toBe('客厅 窗 · 渗水 · 3月14日 工作人员 关闭')
  })
  test('a clock that stands still is said instead of late', () => {
    expect(stateOf(defect({ deadline: now - 1, hold: { at: now - 9, until: now + 2 * DAY, why: '等玻璃', by: '孙师傅' } }), 'staff', saying)).toEqual({ tone: 'plain', words: '暂缓到 3月16日' })
  })
  test('a report says to whom it goes, where that is known', () => {
    expect(dueWords('blocking', saying, firmOf({ room: 'living', item: 'window' }, { openings: '恒信门窗' }))).toBe('交给恒信门窗，3月17日前修好')
    expect(firmOf({ room: 'living', item: 'wall' }, { openings: '恒信门窗' })).toBe('')
  })
  test('what each may do with it follows the table of deeds', () => {
    const on = defect({ state: 'assigned' })
    expect(smallDeeds(on, ['partner'], now)).toEqual(['dispute', 'ask-hold'])
    expect(smallDeeds(on, ['repair'], now)).toEqual(['hold', 'assign'])
    expect(smallDeeds(defect({ state: 'disputed' }), ['manager'], now)).toEqual(['overrule', 'move', 'close'])
    expect(smallDeeds(defect({ state: 'confirmed' }), ['owner'], now)).toEqual(['reopen'])
    expect(smallDeeds(defect({ holdAsked: { at: now, until: now + DAY, why: '等料', by: '老周' } }), ['repair'], now)).toContain('go-on')
    expect([can('confirm', defect({ state: 'passed' }), ['owner']), can('fix', on, ['escort'])]).toEqual([true, false])
  })
  test('who did what stands between the report and what is due next', () => {
    const told = history(defect({ state: 'passed', due: now + 7 * DAY, story: [{ at: now, deed: 'assign', by: '孙师傅', why: '恒信门窗' }, { at: now, deed: 'fix', by: '老周' }, { at: now, deed: 'pass', by: '周工' }], fixes: [{ at: now, by: '老周', link: '', words: '' }] }), 'owner', saying)
    expect(told).toEqual(['工作人员 09:58 报', '09:58 孙师傅 派修：恒信门窗', '09:58 周工 复验合格', '老周 09:58 修', '确认期限 3月21日 09:58'])
  })
})
