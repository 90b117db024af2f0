import { shifts as words } from '@/copy/zh-CN/shifts'
import { dayItems, missingWords, shiftRows, withShift } from './shifts.view'

const saying = { words, language: 'zh-CN' as const }
const shift = { post: 'butler', from: '09:00', to: '12:00', need: 2, who: ['a'] }, early = { ...shift, from: '08:00', to: '09:00', need: 1 }
const about = { posts: [{ code: 'butler', name: '管家', department: '客服' }], people: [{ id: 'a', name: '李管家', post: 'butler' }], me: 'a' }

test('a day says how many shifts, or how many people are missing', () =>
  expect(dayItems('2026-03-09', { '2026-03-09': [shift], '2026-03-10': [early] }, saying).slice(0, 3).map(({ number, under }) => [number, under])).toEqual([['9', '差 1'], ['10', '1 班'], ['11', '空']]))
test('the week says what is missing in all', () => expect([missingWords({ '2026-03-09': [shift, shift] }, saying), missingWords({}, saying)]).toEqual(['还差 2 人次', '人都排齐了']))
test('shifts stand by their hour, with who comes', () =>
  expect(shiftRows([shift, early], about, saying)).toEqual([
    { at: 1, title: '08:00–09:00　管家', note: '李管家　1/1', isShort: false, isMine: true }, { at: 0, title: '09:00–12:00　管家', note: '李管家　1/2', isShort: true, isMine: true }
  ]))
test('a shift is added, changed, taken out', () => {
  expect(withShift({}, '2026-03-09', undefined, shift)).toEqual({ '2026-03-09': [shift] })
  expect(withShift({ '2026-03-09': [shift, early] }, '2026-03-09', 0, early)).toEqual({ '2026-03-09': [early, early] })
  expect(withShift({ '2026-03-09': [shift, early] }, '2026-03-09', 0, undefined)).toEqual({ '2026-03-09': [early] })
})
