import { instantOf } from '@domain/kernel/calendar'
import { READY_CODES } from '@domain/site/ready-list'
import { site as words } from '@/copy/zh-CN/site'
import { countOf, moveLines, readyParts, stockLines, type Saying } from './site.view'

const now = instantOf('2026-03-13', '18:00'), saying: Saying = { words, language: 'zh-CN', now }
const item = (id: string, count: number, place = '库房') => ({ id, name: id, place, count, low: 5 })

test('part by part what is left; a confirmed thing says by whom, one that wants a photo says so', () => {
  const parts = readyParts({ ticks: { fire: { at: now, by: '孙师傅', words: '压力正常', photos: ['p'] } } }, saying), safety = parts.find(({ group }) => group === 'safety')
  expect(parts.flatMap(({ lines }) => lines)).toHaveLength(READY_CODES.length)
  expect(safety?.left).toBe('还有 3 项')
  expect(safety?.lines.slice(0, 2)).toMatchObject([{ code: 'fire', isDone: true, note: '孙师傅　18:00　压力正常', photos: ['p'] }, { code: 'access', isDone: false, note: '这一项要拍照为证' }])
})
test('what runs out comes first; movements of what is gone are not shown', () => {
  expect(stockLines([item('b', 9, '前台'), item('a', 9), item('low', 5)]).map(({ id }) => id)).toEqual(['low', 'b', 'a'])
  const move = (id: string, change: number) => ({ id, at: now, by: '李管家', change, words: '发到各台' })
  expect(moveLines({ stock: [item('表', 3)], moves: [move('表', -2), move('旧', 1), move('表', 4)] }, saying).map((line) => [line.words, line.note])).toEqual([['表 +4', '李管家　发到各台'], ['表 −2', '李管家　发到各台']])
})
test.each([['12', 12], [' 0 ', 0], ['', undefined], ['1.5', undefined], ['-3', undefined], ['123456', undefined]])('%p as a count is %p', (text, count) => expect(countOf(text)).toBe(count))
