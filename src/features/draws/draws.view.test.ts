import type { DrawBoard } from '@contract/draws'
import { instantOf } from '@domain/kernel/calendar'
import { draws as english } from '@/copy/en/draws'
import { draws as words } from '@/copy/zh-CN/draws'
import { draftOf, linesOf, priorities, prizesOf, withKind } from './draw-draft'
import { aDrawView } from './draws.testing'
import { fingerprint, logOf, mineOf, pillOf, rowNote, stageOf, titleOf, type Saying } from './draws.view'

const at = (day: string, time: string): Saying => ({ words, language: 'zh-CN', now: instantOf(day, time) })
const during = at('2026-03-03', '10:00'), after = at('2026-03-07', '10:00')

test('entries are over on the minute, whether or not the cloud has closed them yet', () => {
  const view = aDrawView(), stages = ['2026-03-02 08:59', '2026-03-02 09:00', '2026-03-06 17:59', '2026-03-06 18:00'].map((text) => stageOf(view, instantOf(text.slice(0, 10), text.slice(11))))
  expect(stages).toEqual(['soon', 'open', 'open', 'closed'])
  expect([stageOf(aDrawView({ state: 'drawn' }), 0), stageOf(aDrawView({ state: 'cancelled' }), 0)]).toEqual(['drawn', 'cancelled'])
})
test('a row says whether the home is in it while that still matters, then how it ended', () => {
  expect(pillOf({ ...aDrawView(), isIn: true }, during)).toEqual({ words: '已报名', tone: 'pine' })
  expect(pillOf(aDrawView(), during)).toEqual({ words: '报名中', tone: 'persimmon' })
  expect(pillOf({ ...aDrawView({ state: 'drawn' }), isIn: true }, after)).toEqual({ words: '已开签', tone: 'pine' })
  expect(rowNote({ kind: 'parking', prizes: 2, closesAt: aDrawView().closesAt }, during)).toBe('车位 · 2 个名额，报名到 3月6日 18:00')
  expect([titleOf(aDrawView({ isIn: true }), during), titleOf(aDrawView(), during), titleOf(aDrawView(), after)]).toEqual(['您已报名', '可以报名', '报名已截止'])
})
test('a home hears what it drew; before the draw nothing, or when it will be', () => {
  expect(mineOf(aDrawView(), during)).toBeNull()
  expect(mineOf(aDrawView({ isIn: true, state: 'closed' }), at('2026-03-06', '20:00'))).toMatchObject({ words: '已报名', note: '21:30 之后开签，结果会告诉您' })
  const drawn = aDrawView({ state: 'drawn', isIn: true, mine: { prize: { code: '1', label: 'B1-101' } } })
  expect(mineOf(drawn, after)).toEqual({ words: '中签：B1-101', note: '', isWon: true })
  expect(mineOf({ ...drawn, mine: { reserve: 3 } }, after)).toMatchObject({ words: '候补第 3', isWon: false })
  expect(mineOf({ ...drawn, mine: null, isIn: false }, after)).toMatchObject({ words: '这次没有报名' })
  const early = { ...drawn, earlyAt: instantOf('2026-03-09', '09:00') }
  expect([mineOf(early, after)?.note, mineOf({ ...early, appliedAt: 1 }, after)?.note]).toEqual(['物业确认后，即可先约到场时间', '3月9日 09:00 起可以先约到场时间'])
})
test('the log names the system and the office, not people; fingerprints are in groups', () => {
  const log = [{ at: instantOf('2026-03-01', '10:00'), by: 'mem-1', what: 'published', of: '', hash: 'a' }, { at: instantOf('2026-03-06', '18:00'), by: 'system', what: 'closed', of: '', hash: 'b' }]
  expect(logOf({ log }, after)).toMatchObject([{ words: '报名截止', note: '系统' }, { words: '发布', note: '物业' }])
  expect(fingerprint('0123456789abcdef'.repeat(4))).toBe('01234567 89abcdef 01234567 89abcdef')
})
test('how it is drawn is three sentences in both languages', () => expect([words.howLines('甲', '乙').length, english.howLines('a', 'b').length]).toEqual([3, 3]))

describe('a draft in hand', () => {
  const board: DrawBoard = { ...aDrawView({ opensAt: 0, closesAt: 0, knownAt: 0, prizes: [], state: 'draft' }), batchId: null, batches: [{ batchId: 'bat_yunxi_a', name: '一期A', opensAt: 0 }], problems: [], now: instantOf('2026-03-01', '10:00') }
  test('a new one has times in their order', () => {
    const { opensAt, closesAt, knownAt } = draftOf(board)
    expect([board.now < opensAt, opensAt < closesAt, closesAt < knownAt]).toEqual([true, true, true])
    expect(draftOf({ ...board, ...aDrawView() })).toMatchObject({ opensAt: aDrawView().opensAt, knownAt: aDrawView().knownAt })
  })
  test('prizes are lines, numbered by their order; what is typed comes back', () => {
    expect(prizesOf(' B1-101 \n\nB1-102\n')).toEqual([{ code: '1', label: 'B1-101' }, { code: '2', label: 'B1-102' }])
    expect(linesOf(prizesOf('B1-101\nB1-102'))).toBe('B1-101\nB1-102')
    expect(priorities(2, words.desk.earlyPrize)).toEqual([{ code: '1', label: '优先 1' }, { code: '2', label: '优先 2' }])
  })
  test('slots take a batch and an hour after the number is known; parking needs neither', () => {
    const draft = draftOf({ ...board, prizes: prizesOf('B1-101') }), slots = withKind(draft, 'slots', board.batches)
    expect(slots).toMatchObject({ kind: 'slots', batchId: 'bat_yunxi_a', prizes: [] })
    expect(slots.earlyAt).toBeGreaterThan(slots.knownAt)
    expect(withKind(slots, 'parking', board.batches)).toMatchObject({ earlyAt: null })
  })
})
