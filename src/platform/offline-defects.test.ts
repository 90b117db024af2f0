import { rowsOf, type DayLines } from '@domain/movein/day-rows'
import type { ListedDefect, ListedHome } from '@domain/offline/day-list'
import { answeredHere, asItem, type Any } from './answered-here'
import type { DayList } from './listed-day'

const homeId = 'home_yunxi_3-2-1201', now = 1_000
const step = (name: string, needs: readonly string[]) => ({ step: name, name, nameEn: name, phase: 'visit', minutes: 5, needs })
const defect = (no: number, over: Partial<ListedDefect> = {}): ListedDefect => ({ no, room: 'living', item: 'window', words: '渗水', severity: 'blocking', state: 'assigned', deadline: 0, ...over })
const home = { home: '3-2-1201', label: '3栋 2单元 1201', way: 'w', done: ['checkin', 'identity'], isPaidFirst: false, lacks: [], bring: [], houseType: '三室两厅', owners: [{ no: 1, proof: 'of-another-tail' }, { no: 2, proof: '' }], proxies: [], visit: { slot: 's', day: '2026-03-14', from: '09:00', to: '09:30' }, seat: { state: 'arrived', at: 0, lane: null, isAsked: false }, inspection: { round: 1, startedAt: 1, by: '', marks: {}, meters: {}, finishedAt: 2 }, defects: [defect(1), defect(2, { state: 'fixed', severity: 'minor' })] } as unknown as ListedHome
const list = { communityId: 'com_yunxi', day: '2026-03-14', at: 0, head: { others: {}, batches: [] }, name: '小何', salt: '', ticket: '', forms: {}, ways: { w: [step('checkin', []), step('identity', ['checkin']), step('inspect', ['identity']), step('safety', ['identity']), step('keys', ['inspect'])] }, homes: new Map([['3-2-1201', home]]) } as unknown as DayList

/** A phone that keeps what it did. */
function aPhone () {
  const kept: Any[] = [], wrong = new Map<string, number>()
  const ask = (name: string, input: object = {}) => {
    const { answer, done } = answeredHere(list, kept.map((one) => asItem(one, now)), now, { name, input: { homeId, ...input } }, wrong)
    kept.push(...done)
    return answer
  }
  const states = () => (ask('defects.list').value as { readonly defects: readonly { readonly no: number; readonly state: string }[] }).defects.map(({ no, state }) => `${no} ${state}`)
  return { kept, ask, states }
}
const fix = (no: number) => ({ no, photo: 'local:a', words: '换密封条' })

test('mended and looked at without signal: shown at once, each kept by itself, and what kept the household out does so no more', () => {
  const { ask, kept, states } = aPhone()
  expect(ask('desk.household')).toMatchObject({ value: { openDefects: 2, steps: expect.arrayContaining([expect.objectContaining({ step: 'inspect', state: 'now' })]) } })
  expect(ask('defects.fix', { fixes: [fix(1)] })).toEqual({ ok: true, value: { at: now, by: '小何' } })
  expect(ask('defects.recheck', { rechecks: [{ no: 1, isRight: true }, { no: 2, isRight: false }] })).toMatchObject({ value: { states: [{ no: 1, state: 'passed' }, { no: 2, state: 'reported' }] } })
  expect(kept.map(({ name, input }) => [name, input.fixes ?? input.rechecks])).toEqual([['defects.fix', [fix(1)]], ['defects.recheck', [{ no: 1, isRight: true }]], ['defects.recheck', [{ no: 2, isRight: false }]]])
  expect(states()).toEqual(['1 passed', '2 reported'])
  expect(ask('desk.household')).toMatchObject({ value: { openDefects: 1, steps: expect.arrayContaining([expect.objectContaining({ step: 'inspect', state: 'done' })]) } })
})
test('the day’s page shows who has arrived and how far each is, by this phone', () => {
  const { ask } = aPhone(), row = () => rowsOf(ask('desk.day', { communityId: 'com_yunxi' }).value as DayLines)[0]
  expect(row()).toMatchObject({ homeId, label: '3栋 2单元 1201', from: '09:00', stage: 'inspect', isBlocked: true, openDefects: 2 })
  ask('defects.fix', { fixes: [fix(1)] })
  ask('defects.recheck', { rechecks: [{ no: 1, isRight: true }] })
  expect(row()).toMatchObject({ stage: 'safety', isBlocked: false, openDefects: 1 })
})
test('what stands otherwise is refused, and nothing is kept', () => {
  const { ask, kept } = aPhone()
  expect([ask('defects.fix', { fixes: [fix(2)] }), ask('defects.recheck', { rechecks: [{ no: 1, isRight: true }] }), ask('defects.fix', { fixes: [fix(9)] })]).toMatchObject([{ code: 'DEFECT_STATE', data: { no: 2, state: 'fixed' } }, { code: 'DEFECT_STATE', data: { no: 1, state: 'assigned' } }, { code: 'DEFECT_UNKNOWN' }])
  expect(kept).toEqual([])
})
test('one reported here has a number at once, which is the phone’s: it is mended only under the cloud’s', () => {
  const { ask, states } = aPhone()
  expect(ask('defects.report', { defects: [{ room: 'kitchen', item: 'tap', words: '滴水', severity: 'minor', photos: [], pin: null }] })).toEqual({ ok: true, value: { reported: [{ no: 3, deadline: now, isHere: true }] } })
  expect([states().at(-1), ask('defects.fix', { fixes: [fix(3)] })]).toMatchObject(['3 reported', { code: 'DEFECT_UNKNOWN' }])
})
test('a step that is done by saying so: once, when what it needs is done', () => {
  const { ask, kept } = aPhone()
  expect([ask('tasks.tick', { step: 'safety' }), ask('tasks.tick', { step: 'safety' }), ask('tasks.tick', { step: 'keys' }), ask('tasks.tick', { step: 'tour' })]).toMatchObject([{ ok: true }, { code: 'ALREADY_DONE' }, { code: 'STEP_NOT_OPEN', data: { needs: ['inspect'] } }, { code: 'UNREACHABLE' }])
  expect(kept).toHaveLength(1)
})
test('five wrong papers lock a household, over closing the app too; each counts later', () => {
  const { ask, kept } = aPhone(), typed = () => ask('desk.identify', { ownerNo: 1, idTail: '9999' })
  const answers = Array.from({ length: 6 }, typed).map(({ code, data }) => [code, (data as { left?: number }).left])
  expect(answers).toEqual([['ID_MISMATCH', 4], ['ID_MISMATCH', 3], ['ID_MISMATCH', 2], ['ID_MISMATCH', 1], ['LOCKED', undefined], ['LOCKED', undefined]])
  expect(kept).toHaveLength(5)
  expect(aPhone().ask('desk.identify', { ownerNo: 2, idTail: '9999' })).toMatchObject({ code: 'ID_NOT_ON_FILE' })
  expect(kept.every(({ input }) => input.isTry === true && input.idTail === '0000')).toBe(true)
  expect(answeredHere(list, kept.map((one) => asItem(one, now)), now, { name: 'desk.identify', input: { homeId, ownerNo: 1, idTail: '9999' } }, new Map()).answer).toMatchObject({ code: 'LOCKED' })
})
