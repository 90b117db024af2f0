import { alsoLacking, firstOpen, homeOf, lacking, readyCount } from './buildings.view'

const mark = { by: '周敏', at: 1 }
const all = { building: '1', homes: 48, batch: null, ready: { completed: mark, accepted: mark, usable: mark } }
const some = { building: '2', homes: 60, batch: null, ready: { accepted: mark } }
const none = { building: '3', homes: 60, batch: null, ready: {} }

test('what a building lacks, and how many lack nothing', () => {
  expect([lacking(all), lacking(some)]).toEqual([[], ['completed', 'usable']])
  expect([readyCount([all, some, none]), firstOpen([all, some, none]), firstOpen([all]), firstOpen([])]).toEqual([1, '2', '1', undefined])
})
test('the others that lack the same', () => expect(alsoLacking([all, some, none], '3', 'completed')).toEqual(['2']))
test('a home is known by what is written on its door', () => {
  expect(homeOf('com_yunxi', '3', '2单元', ' 1201 ')).toBe('home_yunxi_3-2-1201')
  expect(homeOf('com_yunxi', '3', '', '1201')).toBeUndefined()
  expect(homeOf('com_yunxi', '3', '2', '12 01')).toBeUndefined()
})
