import { slots as words } from '@/copy/zh-CN/slots'
import { gridOf, partName, slotAsked, slotNote, stateOf } from './slots.view'

const slot = { id: '0314-0900', day: '2026-03-14', from: '09:00', to: '09:30', places: 12, booked: 9, arrived: 0, offered: 0, waiting: 0, asked: 0, extra: 0, extraPlaces: 0 }
const day = (on: string) => ({ day: on, places: 12, booked: 9, waiting: 0 })
const row = { homeId: 'home_a', label: '3栋', name: '王**', state: 'booked' as const, lane: null, asked: false, offered: false, allowed: true, missed: false, waits: false }

test('a week is a grid of days and times, its looks by what is in a slot', () => {
  const grid = gridOf({ days: [day('2026-03-14'), day('2026-03-16')], slots: [slot, { ...slot, id: '0316-0900', day: '2026-03-16', booked: 12, waiting: 2 }, { ...slot, id: '0316-0830', day: '2026-03-16', from: '08:30', booked: 0 }, { ...slot, id: '0314-0830', from: '08:30', places: 0, booked: 0 }] }, (on) => on.slice(8))
  expect([grid.columns, grid.rows]).toEqual([['14', '16'], ['08:30', '09:00']])
  expect(grid.cells.map(({ row: at, column, words: said, look }) => [at, column, said, look])).toEqual([[1, 0, '9/12', 'part'], [1, 1, '12/12+2', 'line'], [0, 1, '0/12', 'free'], [0, 0, '–', 'off']])
  expect(gridOf({ days: [day('2026-03-14')], slots: [{ ...slot, booked: 11, offered: 1 }] }, String).cells[0]?.look).toBe('full')
})
test('a row says what there is, and no zeros', () => {
  expect(slotNote(slot, words)).toBe('')
  expect(slotNote({ ...slot, arrived: 2, waiting: 3, extra: 1, extraPlaces: 2 }, words)).toBe('已到 2　候补 3　现场 1/2')
})
test('how a home stands depends on where it is listed', () => {
  expect(stateOf({ ...row, state: 'arrived' }, 'booked', words).words).toBe('已到')
  expect(stateOf({ ...row, state: 'free', offered: true }, 'booked', words)).toEqual({ words: '待答复', tone: 'amber' })
  expect(stateOf({ ...row, asked: true }, 'booked', words).words).toBe('待确认')
  expect(stateOf(row, 'waiting', words).words).toBe('已约')
  expect(stateOf({ ...row, state: 'free', missed: true }, 'unbooked', words).words).toBe('上次未到')
  expect(stateOf({ ...row, state: 'free', allowed: false }, 'unbooked', words).words).toBe('资料未过')
})
test('parts go by their buildings', () => expect([partName({ ledgerId: 'a', buildings: ['3'] }, words), partName({ ledgerId: 'a', buildings: ['1', '2', '8'] }, words)]).toEqual(['3栋', '1–8栋']))
test('a list without a slot is of homes without a booking', () => {
  expect(slotAsked({ what: 'waiting', slotId: '0314-0900' })).toEqual({ what: 'waiting', slotId: '0314-0900' })
  expect(slotAsked({ what: 'booked' })).toEqual({ what: 'unbooked', slotId: null })
})
