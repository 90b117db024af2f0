import type { InspectionView } from '@contract/inspection'
import { formFor, itemCount } from '@domain/inspection/form'
import { metersOf } from '@domain/inspection/terms'
import { finishedInspection, noted, notBegun, started, type Inspection, type Mark } from '@domain/inspection/inspection'
import { inspection as words } from '@/copy/zh-CN/inspection'
import { blockingOf, firstUnseen, grown, hundredthsOf, isNothing, itemRows, marksOf, meterDoubt, METERS_TAB, nextRoom, noteOf, NO_WALK, progressOf, readingError, readingOf, restFine, roomResults, roomTabs, seenOf, unreadMeters, unrecorded, unseenTotal, type Walk } from './inspection.view'

const form = formFor('三室两厅'), home = 'home_yunxi_3-2-1201', now = Date.UTC(2026, 2, 14, 2)
const photo = 'cloud://env.bucket/homes/yunxi_3-2-1201/meters/water-123456.jpg'
const defect = (over: Partial<InspectionView['defects'][number]> = {}): InspectionView['defects'][number] => ({
  no: 17, room: 'living', item: 'window', roomName: '客厅', itemName: '窗扇开关与密封', words: '渗水', severity: 'minor', photos: [], fixes: [], pin: null, state: 'reported', at: now, by: 'staff', deadline: now, reopened: 0, confirmedAt: null, ...over
})
const viewOf = (inspection: Inspection = notBegun, defects: InspectionView['defects'] = []): InspectionView => ({ label: '3-2-1201', form, inspection, meters: metersOf().map(({ code, name, unit }) => ({ code, name, unit, link: '' })), defects })
const walk = (over: Partial<Walk> = {}): Walk => ({ ...NO_WALK, ...over })
const room = (code: string) => form.find((one) => one.code === code)!

test.each([['312.45', 31245], ['312', 31200], ['312.4', 31240], ['0', 0], ['312.', 31200], [' 7 ', 700], ['', undefined], ['3x', undefined], ['1.234', undefined], ['-1', undefined], ['1e3', undefined]])('a reading typed as %j is %j hundredths', (text, value) => {
  expect(hundredthsOf(text)).toBe(value)
})
test('what cannot be a reading says so, an empty field does not', () => {
  expect(readingError('12,5', words)).toBe(words.readingWrong)
  expect(readingError('', words)).toBeUndefined()
})

test('what is noted on the phone lies over what the cloud has', () => {
  const view = viewOf({ ...started(now, '周工'), marks: { 'living:wall': 'ok', 'living:window': 'ok' } })
  expect(marksOf(view, walk({ marks: { 'living:window': 'bad' } }))).toEqual({ 'living:wall': 'ok', 'living:window': 'bad' })
})
test('the blocks add up to the items of the walk', () => {
  const { cells, total, seen, bad } = progressOf(form, { 'entrance:entry-door': 'ok', 'living:window': 'bad' })
  expect([total, seen, bad]).toEqual([itemCount(form), 2, 1])
  expect(cells.filter((cell) => cell === 'left')).toHaveLength(total - 2)
  expect(cells.slice(0, 2)).toEqual(['left', 'seen'])
})
test('a room in hand shows how far it is, a whole one says so, the meters come last', () => {
  const tabs = roomTabs(viewOf(), walk({ marks: { ...restFine([room('entrance')], {}), 'living:wall': 'ok' }, readings: { water: '312.45', gas: 'x' } }), words)
  expect(tabs.map(({ value, note, done }) => [value, note, done]).filter(([value]) => ['entrance', 'living', METERS_TAB].includes(String(value)))).toEqual([['entrance', '齐', true], ['living', '1 / 10', false], [METERS_TAB, '1 / 3', false]])
})
test('the walk goes on where something is left, ahead before behind', () => {
  const marks = restFine([room('entrance'), room('living')], {})
  expect(firstUnseen(form, marks)).toBe('kitchen')
  expect(nextRoom(form, marks, 'kitchen')?.code).toBe('master')
  expect(nextRoom(form, { ...restFine(form, {}), 'kitchen:wall': undefined as never }, 'living')?.code).toBe('kitchen')
  expect(nextRoom(form, restFine(form, {}), 'living')).toBeUndefined()
  expect(firstUnseen(form, restFine(form, {}))).toBe(METERS_TAB)
})
test('"the rest is fine" touches nothing that has its mark', () => {
  const marks = { 'living:window': 'bad' as const }
  const added = restFine(form, marks)
  expect(added).not.toHaveProperty('living:window')
  expect(unseenTotal(form, { ...marks, ...added })).toBe(0)
  expect(Object.keys(restFine([room('living')], marks))).toHaveLength(room('living').items.length - 1)
})
test('a bad item says its number, or that it still has to be recorded', () => {
  const rows = itemRows(viewOf(notBegun, [defect()]), room('living'), { 'living:window': 'bad', 'living:floor': 'bad', 'living:wall': 'ok' }, words)
  expect(Object.fromEntries(rows.filter(({ note }) => note).map(({ item, note }) => [item.code, note]))).toEqual({ window: '渗水 · 已记 #017', floor: words.notRecorded })
})

test('one written down on the walk says so, and is not asked for again', () => {
  const waiting = [{ id: 'a', report: { room: 'living', item: 'floor', words: '空鼓', severity: 'minor' as const, photos: [], pin: null } }]
  const marks = { 'living:window': 'bad', 'living:floor': 'bad' } as const
  const rows = itemRows(viewOf(notBegun, [defect()]), room('living'), marks, words, waiting)
  expect(rows.find(({ item }) => item.code === 'floor')?.note).toBe(`空鼓 · ${words.written}`)
  expect(unrecorded(viewOf(notBegun, [defect()]), marks, waiting)).toEqual([])
})
test('only what the cloud does not have is sent, and it takes it', () => {
  const before: Inspection = { ...started(now, '周工'), marks: { 'living:wall': 'ok' }, meters: { water: { reading: 31245, photo: null } } }
  const mine = walk({ marks: { 'living:wall': 'ok', 'living:window': 'bad' }, readings: { water: '312.45', power: '1020', gas: 'x' }, photos: { water: { src: 'a', state: 'ready', fileId: photo } } })
  const note = noteOf(viewOf(before), mine)
  expect(note).toEqual({ marks: { 'living:window': 'bad' }, meters: { water: { reading: 31245, photo }, power: { reading: 102000, photo: null } } })
  const after = noted(before, form, note, home, { at: now, by: '周工' })
  expect(after.ok && isNothing(noteOf(viewOf(after.value.inspection), mine))).toBe(true)
})
test('what a colleague found wrong says who; answered in sight of it, that goes with the answer', () => {
  const found = noted(started(now, '周工'), form, { marks: { 'living:wall': 'bad' }, meters: {} }, home, { at: now, by: '小何' }), view = viewOf(found.ok ? found.value.inspection : notBegun)
  expect(itemRows(view, room('living'), view.inspection.marks, words).find(({ mark }) => mark === 'bad')?.note).toBe(`${words.foundBy('小何')} · ${words.notRecorded}`)
  const seen = seenOf(view, 'living:wall'), note = noteOf(view, walk({ marks: { 'living:wall': 'ok', 'living:window': 'ok' }, seen }))
  expect([seenOf(view, 'living:window'), note.seen]).toEqual([{}, seen])
  const blind = noted(view.inspection, form, noteOf(view, walk({ marks: { 'living:wall': 'ok' } })), home, { at: now, by: '周工' }), sighted = noted(view.inspection, form, note, home, { at: now, by: '周工' })
  expect([blind.ok && blind.value.inspection.marks['living:wall'], sighted.ok && sighted.value.inspection.marks['living:wall']]).toEqual(['bad', 'ok'])
})
test('the meters without a reading are named; all taps of a whole walk finish it', () => {
  const mine = walk({ marks: restFine(form, {}), readings: { water: '1', power: '2' } })
  expect(unreadMeters(viewOf(), mine)).toEqual(['燃气表'])
  const note = noteOf(viewOf(), { ...mine, readings: { ...mine.readings, gas: '0' } })
  const after = noted(started(now, '周工'), form, note, home, { at: now, by: '周工' })
  expect(after.ok && finishedInspection(after.value.inspection, form, now).ok).toBe(true)
  expect(readingOf(viewOf(after.ok ? after.value.inspection : notBegun), NO_WALK, 'gas')).toBe('0')
})
test('bad without a record is named before the end', () => {
  expect(unrecorded(viewOf(notBegun, [defect()]), { 'living:window': 'bad', 'living:floor': 'bad', 'living:wall': 'ok' })).toEqual(['客厅 地面平整'])
})
test('the owner reads a room in a line', () => {
  const marks: Record<string, Mark> = { ...restFine(form, {}), 'living:window': 'bad' }
  delete marks['balcony:rail']
  const rooms = roomResults(viewOf({ ...started(now, '周工'), marks }), words)
  expect(rooms.filter(({ state }) => state !== 'done')).toEqual([{ code: 'living', name: '客厅', state: 'missing', words: '窗扇开关与密封' }, { code: 'balcony', name: '阳台', state: 'later', words: '还有 1 项没看' }])
})
test('what keeps a family out counts until it is confirmed', () => {
  expect(blockingOf(viewOf(notBegun, [defect({ severity: 'blocking' }), defect({ severity: 'blocking', state: 'fixed' }), defect({ severity: 'blocking', state: 'passed' }), defect({ severity: 'blocking', state: 'confirmed' }), defect()]))).toBe(2)
})
test('a reading that is asked about waits for its reason, and travels with it', () => {
  const view: InspectionView = { ...viewOf(), meters: [{ code: 'water', name: '水表', unit: '吨', link: '', previous: 500, most: 100_000 }] }
  const typed = (text: string, why?: string) => walk({ readings: { water: text }, ...(why === undefined ? {} : { whys: { water: why } }) })
  expect([meterDoubt(view, typed('5'), 'water'), meterDoubt(view, typed('4.99'), 'water'), meterDoubt(view, typed('1005.01'), 'water')]).toEqual([undefined, 'lower', 'much'])
  expect([unreadMeters(view, typed('4.99')), unreadMeters(view, typed('4.99', '换过表')), unreadMeters(view, typed('5'))]).toEqual([['水表'], [], []])
  expect([noteOf(view, typed('4.99')).meters, noteOf(view, typed('4.99', ' 换过表 ')).meters]).toEqual([{}, { water: { reading: 499, photo: null, why: '换过表' } }])
})
test('an item added on this phone is in the form at once, and is told once', () => {
  const own = [{ room: 'balcony', name: '晾衣架' }], mine = walk({ own, marks: { 'balcony:晾衣架': 'bad' } })
  expect(grown(viewOf(), mine).form.find(({ code }) => code === 'balcony')?.items.at(-1)?.name).toBe('晾衣架')
  expect(noteOf(viewOf(), mine).own).toEqual(own)
  expect(noteOf(viewOf({ ...started(now, '周工'), own }), mine).own).toBeUndefined()
  expect(itemCount(grown(viewOf({ ...started(now, '周工'), own }), mine).form)).toBe(itemCount(form) + 1)
})
