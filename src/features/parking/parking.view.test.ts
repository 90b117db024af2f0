import type { AskView, FoundCar, LotRow, WaitingAsk } from '@contract/parking'
import { HOUR, instantOf } from '@domain/kernel/calendar'
import { parking as english } from '@/copy/en/parking'
import { parkingLots as englishLots } from '@/copy/en/parking-lots'
import { parking as words } from '@/copy/zh-CN/parking'
import { parkingDesk } from '@/copy/zh-CN/parking-desk'
import { parkingLots } from '@/copy/zh-CN/parking-lots'
import { askLine, carRow } from './desk.view'
import { countsWords, filtersOf, pastedLines, spaceRow, spacesShown, totalsOf } from './lots.view'
import { askRow, isPlateOrNone, isWholePlate, leftIn, nextHour, timesOf, wholeHour } from './parking.view'

const now = instantOf('2026-03-07', '10:20'), zh = { language: 'zh-CN' as const, now }, en = { language: 'en' as const, now }
const ask = (given: Partial<AskView> = {}): AskView => ({ no: 1, kind: 'space', type: 'car', plate: '', remark: '', at: now, state: 'waiting', decidedAt: null, words: '', ...given })
const counts = { free: 3, assigned: 2, visitor: 0, reserved: 1, out: 0 }

describe('我家的车位', () => {
  test('an application says what, its answer first, and whether it is still open', () => {
    expect(askRow(ask({ remark: '近些' }), { words, ...zh })).toMatchObject({ title: '车位 · 汽车', note: '近些　10:20 提交', state: '等答复', isOpen: true })
    expect(askRow(ask({ kind: 'car', plate: '浙A12345', state: 'declined', words: '车位已满' }), { words: english, ...en })).toMatchObject({ title: 'Car pass (barrier)', note: '车位已满　浙A12345　sent 10:20', tone: 'red', isOpen: false })
  })
  test('a plate however typed; none is none', () => expect([isWholePlate('浙a·12345'), isWholePlate(''), isPlateOrNone(' '), isPlateOrNone('浙A1')]).toEqual([true, false, true, false]))
  test('a booking begins at the next whole hour, over midnight too', () => {
    expect([nextHour(now), nextHour(instantOf('2026-03-07', '23:30')), wholeHour('14:59'), timesOf('2026-03-07', '23:00', 2).to]).toEqual([{ day: '2026-03-07', from: '11:00' }, { day: '2026-03-08', from: '00:00' }, '14:00', instantOf('2026-03-08', '01:00')])
  })
  test('what is left is what is free in every hour of it', () => {
    const taken = [{ no: 'A', from: now, to: now + 2 * HOUR }, { no: 'B', from: now + HOUR, to: now + 3 * HOUR }, { no: 'A', from: now + 2 * HOUR, to: now + 4 * HOUR }]
    const left = (from: number, to: number) => leftIn({ spaces: 2, taken }, { from: now + from * HOUR, to: now + to * HOUR })
    expect([left(0, 1), left(0, 4), left(3, 4), left(4, 5)]).toEqual([1, 0, 1, 2])
  })
})

describe('the register', () => {
  test('totals by type over all lots, only what there is', () => {
    const rows: LotRow[] = ['a', 'b'].map((lotId) => ({ lotId, name: lotId, type: 'car', place: '', counts }))
    expect([totalsOf([...rows, { ...rows[0]!, type: 'bicycle' }], { words: parkingLots }).map(({ words: type, value }) => [type, value]), countsWords(counts, { words: englishLots })]).toEqual([[['汽车', '12 个　空 6　已分配 4　预留 2'], ['自行车', '6 个　空 3　已分配 2　预留 1']], '6 in all　Free 3　Assigned 2　Reserved 1'])
  })
  test('a space with whose it is, why it is kept, or until when it is booked', () => {
    const saying = { words: parkingLots, ...zh }, one = (space: Parameters<typeof spaceRow>[0]['space'], bookedUntil: number | null = null) => spaceRow({ no: 'A-1', space, bookedUntil }, saying).note
    expect([one({ state: 'assigned', home: '3-2-1201', since: now }), one({ state: 'out', why: '积水' }), one({ state: 'visitor' }, now + HOUR), one({ state: 'free' })]).toEqual(['分给 3-2-1201　3月7日 起', '积水', '访客约到 11:20', ''])
  })
  test('filters with their counts, and what each shows', () => {
    const spaces = [{ no: 'A-1', space: { state: 'free' as const }, bookedUntil: null }, { no: 'A-2', space: { state: 'out' as const, why: '水' }, bookedUntil: null }]
    expect([filtersOf({ counts }, parkingLots).map(({ value, count }) => `${value} ${count}`), spacesShown({ spaces }, 'out').map(({ no }) => no), spacesShown({ spaces }, 'all').length]).toEqual([['all 6', 'free 3', 'assigned 2', 'reserved 1'], ['A-2'], 2])
  })
  test('pasted lines are counted, unread ones named, too many stopped', () => {
    expect([pastedLines('A-1~A-3\n3-2-1201 A-2', parkingLots), pastedLines('没法读', parkingLots), pastedLines('A-1~A-200\nB-1~B-200', parkingLots)]).toMatchObject([{ note: '读到 4 个车位，其中 1 个写了房号', trouble: '', canGo: true }, { trouble: '这些行没有识别出来：没法读', canGo: false }, { trouble: '一次最多 300 行，请分几次', canGo: false }])
  })
})

test('staff see whose car it is, masked, or whose visitor; and what waits for an answer', () => {
  const saying = { words: parkingDesk, ...zh }, car: FoundCar = { homeId: 'home_yunxi_3-2-1201', label: '3栋 2单元 1201', names: ['王**'], spaces: [{ lot: '地下一层', no: 'A-017' }], until: null }
  expect([carRow(car, saying).note, carRow({ ...car, names: [], until: now + HOUR }, saying).note, carRow({ ...car, spaces: [] }, saying).note]).toEqual(['住户的车　王**　地下一层 A-017', '访客的车　约到 11:20　地下一层 A-017', '住户的车　王**　没有固定车位'])
  const waiting: WaitingAsk = { ...ask({ kind: 'car', plate: '浙A12345' }), homeId: car.homeId, label: car.label, name: '王**', spaces: ['地下一层 A-1'] }
  expect(askLine(waiting, saying)).toMatchObject({ title: '3栋 2单元 1201　王**', what: '停车卡（车牌放行）', note: '浙A12345　已有 地下一层 A-1　10:20 提交' })
})
