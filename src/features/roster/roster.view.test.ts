import type { RosterProblem } from '@contract/roster'
import { isFileOfImport } from '@domain/roster/file-of-import'
import { roster as words } from '@/copy/zh-CN/roster'
import { cloudPathOf, mappingRows, problemRows, remapped, toWrite } from './roster.view'

const problem = (given: Partial<RosterProblem>): RosterProblem => ({ row: 5, column: 'K', value: '1380000', code: 'PHONE_LENGTH', field: 'phone', weight: 'warns', ...given })

test('a problem says where, what and what to do; what is left out comes first', () => {
  const rows = problemRows([problem({}), problem({ row: 9, code: 'ROOM_EMPTY', column: 'D', value: '', weight: 'blocks' })], words, 'zh-CN')
  expect(rows.map(({ place, value, isLeftOut }) => [place, value, isLeftOut])).toEqual([['第 9 行', 'D 列', true], ['第 5 行', 'K 列 “1380000”', false]])
  expect(rows[0]?.what).toBe('没有房号，请补上房号')
})
test('columns that were found stand first; a column without a header has its number', () => {
  const rows = mappingRows({ headers: ['楼栋', ''], mapping: { building: 0, room: 1 } }, words)
  expect(rows.slice(0, 2).map(({ field, shown }) => [field, shown])).toEqual([['building', '楼栋'], ['room', '第 2 列']])
  expect(rows[2]?.shown).toBe('没有这一列')
})
test('a column serves one field', () => {
  expect(remapped({ building: 0, room: 1 }, 'unit', 1)).toEqual({ building: 0, room: -1, unit: 1 })
  expect(remapped({ building: 0 }, 'unit', -1)).toEqual({ building: 0, unit: -1 })
})
test('the file lies where the import looks for it', () => {
  const path = cloudPathOf('com_yunxi', '业主 名册.XLSX', '3f2a-11')
  expect(isFileOfImport(`cloud://env.bucket/${path ?? ''}`, 'com_yunxi')).toBe(true)
  expect(cloudPathOf('com_yunxi', '名册.xls', '3f2a-11')).toBeUndefined()
})
test('unchanged homes are not written again', () => expect(toWrite({ fresh: 3, changed: 2 })).toBe(5))
