import type { DayLine, DaySheet, HomeVisitView } from '@contract/visits'
import { instantOf } from '@domain/kernel/calendar'
import { visits as words } from '@/copy/zh-CN/visits'
import { visits as english } from '@/copy/en/visits'
import { dayItems as stripItems, dayLines, dayNote, filterOptions } from './day.view'
import { daysAround } from './days-around'
import { actionsOf, besides, dayItems, heldLine, historyLines, ordinaryToday, slotItems, type CardHousehold } from './visits.view'

const saying = { words, language: 'zh-CN' as const, now: instantOf('2026-03-14', '09:40') }
const household = (given: Partial<CardHousehold> = {}, booking: Partial<CardHousehold['booking']> = {}): CardHousehold => ({
  homeId: 'home_yunxi_3-2-1201', ledgerId: 'led_yunxi_a_1', visit: { slot: '0314-0930', day: '2026-03-14', from: '09:30', to: '10:00' }, arrivedAt: null, lacks: [],
  booking: { lane: null, isAsked: false, isLate: false, isOver: false, waiting: 0, ...booking }, ...given
})
const view = (given: Partial<HomeVisitView> = {}): HomeVisitView => ({
  homeId: 'home_yunxi_3-2-1201', ledgerId: 'led_yunxi_a_1', kind: 'visit', kinds: ['visit'], label: '3栋 2单元 1201', name: '王**', phones: ['6207'], status: 'open', isAllowed: true, held: null, changes: 0, changeLimit: 2, missed: null, wait: null, offer: null, walkIn: null,
  days: [{ day: '2026-03-14', left: 3, extra: 0 }, { day: '2026-03-15', left: 0, extra: 4 }], day: '2026-03-14',
  slots: [{ id: '0314-0930', from: '09:30', to: '10:00', left: 0, extra: 2, waiting: 3 }, { id: '0314-1000', from: '10:00', to: '10:30', left: 3, extra: 0, waiting: 0 }, { id: '0314-1030', from: '10:30', to: '11:00', left: 0, extra: 0, waiting: 0 }], history: [], ...given
})

describe('a household’s booking', () => {
  test('what can be done follows from what it holds, the likeliest first', () => {
    expect(actionsOf(household({ visit: null }))).toEqual(['walk-in', 'phone', 'urgent'])
    expect(actionsOf(household({ visit: null, lacks: [{ step: 'review', code: 'REVIEW_WAITS', words: '' }] }))).toEqual([])
    expect(actionsOf(household({}, { isAsked: true }))).toEqual(['confirm', 'decline', 'move'])
    expect(actionsOf(household({}, { isLate: true }))).toEqual(['move', 'release'])
    expect(actionsOf(household({}, { isOver: true }))).toEqual(['miss', 'move', 'release'])
    expect(actionsOf(household({ arrivedAt: 1 }))).toEqual([])
  })
  test('and is said in one line', () => {
    expect(heldLine(household({ visit: null }), saying)).toEqual({ words: '没有预约', note: '', mark: 'empty' })
    expect(heldLine(household({}, { lane: 'urgent', isLate: true }), saying)).toEqual({ words: '3月14日 周六 09:30–10:00', note: '加急　迟到', mark: 'missing' })
    expect(heldLine(household({}, { isAsked: true }), saying)).toMatchObject({ note: '待确认', mark: 'missing' })
    expect(heldLine(household({ arrivedAt: instantOf('2026-03-14', '09:32') }, { lane: 'walk-in' }), saying)).toMatchObject({ note: '现场接待　09:32 签到', mark: 'done' })
  })
  test('by telephone ordinary places are counted, urgent ones those kept aside', () => {
    expect(slotItems(view(), 'phone', saying).map(({ leftWords }) => leftWords)).toEqual(['3 户候补', '余 3 位', '已满'])
    expect(slotItems(view(), 'urgent', saying).map(({ left, leftWords }) => [left, leftWords])).toEqual([[2, '预留 2 位'], [0, '已满'], [0, '已满']])
    expect(dayItems(view(), null, saying).map(({ under, off }) => [under, off])).toEqual([['余 3', false], ['已满', true]])
    expect(dayItems(view(), 'urgent', saying).map(({ off }) => off)).toEqual([true, false])
  })
  test('what stands beside the seat is told to the desk', () => {
    const lines = besides(view({ missed: { day: '2026-03-13', from: '09:00' }, wait: { day: '2026-03-15', from: '09:00', place: 2 }, offer: { day: '2026-03-15', from: '10:00', until: instantOf('2026-03-14', '11:00') }, changes: 1 }), saying)
    expect(lines).toEqual(['3月13日 周五 09:00 没有来', '候补 3月15日 周日 09:00，排第 2 位', '候补轮到：3月15日 周日 10:00 保留到 11:00', '业主自己改过 1 次，最多 2 次'])
  })
  test('what happened is said with days in the person’s language, and the reason', () => {
    const history: HomeVisitView['history'] = [{ at: instantOf('2026-03-14', '08:00'), kind: 'visit-moved', words: { before: '2026-03-14 09:00', when: '2026-03-15 14:00' } }, { at: 0, kind: 'visit-released', words: { when: '2026-03-14 09:00', reason: '当日停电' } }]
    expect(historyLines(view({ history }), saying)).toMatchObject([{ when: '08:00', words: '3月14日 周六 09:00 改到 3月15日 周日 14:00' }, { words: '取消 3月14日 周六 09:00', note: '当日停电' }])
    expect(historyLines(view({ history }), { ...saying, words: english, language: 'en' })[0]?.words).toBe('Sat 14 Mar 09:00 moved to Sun 15 Mar 14:00')
  })
  test('a walk-in without a place kept aside may have an ordinary one of today only', () => {
    expect(ordinaryToday(view(), saying.now)?.id).toBe('0314-1000')
    expect(ordinaryToday(view({ day: '2026-03-15' }), saying.now)).toBeUndefined()
  })
})

describe('the day', () => {
  const row = (given: Partial<DayLine>): DayLine => ({ key: '3-2-1201', name: '王**', tel: '6207', slot: 0, ...given })
  const slot = (id: string, from: string, booked: number) => ({ id, from, to: '', capacity: 12, booked, arrived: 0, left: 12 - booked, extra: 2, waiting: 0, expert: '' })
  const sheet: DaySheet = {
    communityName: '云溪里', day: '2026-03-14', kind: 'visit', kinds: ['visit'], days: ['2026-03-14', '2026-03-15'], duty: { expert: '', restArea: '' }, desk: 2, slots: [{ ...slot('0314-0900', '09:00', 9), waiting: 2, expert: '周工' }, slot('0314-0930', '09:30', 0)],
    rows: [row({ state: 'late', lane: 'phone', owed: ['sign', 'pay'], isBlocked: true }), row({ key: '3-2-1202', state: 'arrived', stage: 'inspect', lane: 'walk-in' }), row({ key: '3-2-1203' }), row({ key: '3-2-1204', state: 'missed' })]
  }
  test('goes slot by slot with its load, its households with what they lack', () => {
    expect(dayLines(sheet, 'all', saying).map((line) => [line.kind, line.words, line.note, 'stateWords' in line ? line.stateWords : ''])).toEqual([
      ['slot', '09:00–', '9 / 12 户，已到 0　每人约 5 户　候补 2　验房师 周工', ''],
      ['home', '3栋 2单元 1201', '王**　尾号 6207　电话　缺 签协议、交费、问题未修好', '迟到'], ['home', '3栋 2单元 1202', '王**　尾号 6207　现场', '验房'],
      ['home', '3栋 2单元 1203', '王**　尾号 6207', '待到'], ['home', '3栋 2单元 1204', '王**　尾号 6207', '未到'], ['slot', '09:30–', '0 / 12 户，已到 0', '']
    ])
    expect(dayNote(sheet, saying)).toBe('3 户，已到 1 户')
  })
  test('is filtered by what the desk looks for; filters that show nothing are not offered', () => {
    expect(filterOptions(sheet, saying)).toEqual([{ value: 'all', words: '全部', count: 4 }, { value: 'late', words: '迟到', count: 1 }, { value: 'missed', words: '未到', count: 1 }, { value: 'walk-in', words: '现场', count: 1 }])
    expect(dayLines(sheet, 'walk-in', saying).map(({ words: said }) => said)).toEqual(['09:00–', '3栋 2单元 1202'])
  })
  test('shows at most nine days, with the one looked at among them', () => {
    const days = Array.from({ length: 60 }, (_, i) => ({ key: String(i) }))
    for (const [chosen, from] of [['0', '0'], ['30', '26'], ['59', '51']] as const) expect([daysAround(days, chosen).length, daysAround(days, chosen)[0]?.key]).toEqual([9, from])
    expect(stripItems(sheet, saying)).toMatchObject([{ number: '14', under: '今天' }, { number: '15' }])
  })
})
