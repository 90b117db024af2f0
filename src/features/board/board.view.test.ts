import { board as words } from '@/copy/zh-CN/board'
import { alertsOf, buildingOfHome, countOf, homesAsked, homesTitle, mapOf } from './board.view'

const counts = { k: 1, i: 1, a: 0, b: 1, x: 0, '-': 2 }
const buildings = [{ building: '3', floors: [2, 1], columns: ['1-01', '1-02', '2-01'], cells: 'kb-i -', counts }]

test('floors from the top, units apart, a gap keeps its place', () => {
  const [three] = mapOf(buildings, words)
  expect(three?.floors.map(({ name, groups }) => [name, groups.map((group) => group.map(({ letter }) => letter).join(''))])).toEqual([['2', ['钥约', '·']], ['1', ['验', '·']]])
  expect(three?.floors[1]?.groups[0]?.[0]).toEqual({ key: '3|1|1-01', letter: '验', look: 'soft' })
  expect(three?.floors[1]?.groups[0]?.[1]?.letter).toBe('')
  expect(buildingOfHome('3|1|1-01')).toBe('3')
})
test('letters are counted over all buildings', () => expect(countOf([...buildings, ...buildings], '-')).toBe(4))
test('only what is there is an alert, the worst first, and a late review is not counted twice', () => {
  expect(alertsOf({ blocked: 0, lateReviews: 2, waitingReviews: 5, openDefects: 0 }, words).map(({ key, aside }) => [key, aside])).toEqual([['late', '2 户'], ['reviews', '3 户']])
  expect(alertsOf({ blocked: 0, lateReviews: 0, waitingReviews: 0, openDefects: 0 }, words)).toEqual([])
})
test('a list says what it holds; an odd address holds everything', () => {
  expect(homesTitle(homesAsked({ letter: 'x', building: '3' }), words)).toBe('3栋 受阻')
  expect(homesTitle(homesAsked({ step: 'review' }), words)).toBe('已过“审核”')
  expect(homesAsked({ letter: 'zz' })).toEqual({ letter: null, step: null, building: null })
})
