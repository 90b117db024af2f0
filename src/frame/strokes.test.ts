import { isHandwriting } from '@domain/documents/signing'
import { strokesOf } from './strokes'

const stroke = (points: number, dx = 3) => Array.from({ length: points }, (_, i) => ({ x: 20 + i * dx, y: 60 + Math.sin(i / 5) * 30, at: i * 8 }))

test('what is written on the pad is what the server takes as handwriting', () => {
  const text = strokesOf([stroke(40), stroke(30)])
  expect(text.split(';')).toHaveLength(2)
  expect(isHandwriting(text)).toBe(true)
})
test('a long signature is thinned, not refused', () => {
  const text = strokesOf(Array.from({ length: 20 }, () => stroke(400, 1)), 6_000)
  expect(text.length).toBeLessThanOrEqual(6_000)
  expect(isHandwriting(text)).toBe(true)
})
