import { shippedTemplates } from '@domain/movein/shipped'
import { colours } from '@/ui/colours'
import { arrowPoints, asBackground, linesOf, loopPoints, routed, tipOf, type Point } from './way-lines'
import { boxOf, frameOf, tallness, type Frame, type Spot } from './way-map.view'

const every = shippedTemplates.flatMap(({ code, steps }) => (['plain', 'wordy', 'elder'] as const).map((manner) => [`${code} ${manner}`, frameOf(steps, manner)] as const))
const spotsOf = ({ spots }: Frame) => [...spots.values()]
const inside = ({ x, y, width, height }: Spot, [px, py]: Point) => Math.abs(px - x) < width / 2 - 1 && Math.abs(py - y) < height / 2 - 1
/** Points every few pixels along a line. */
const along = (points: readonly Point[]): readonly Point[] => points.slice(1).flatMap((to, i) => {
  const from = points[i] as Point
  return Array.from({ length: 41 }, (_, n): Point => [from[0] + (to[0] - from[0]) * n / 40, from[1] + (to[1] - from[1]) * n / 40])
})

test.each(every)('%s: steps lie apart, on their lane, within the picture', (_, frame) => {
  for (const spot of spotsOf(frame)) {
    const lane = frame.lanes.find(({ lane: called }) => called === spot.cell.lane)!
    expect(spot.x - spot.width / 2).toBeGreaterThanOrEqual(lane.left)
    expect(spot.x + spot.width / 2).toBeLessThanOrEqual(lane.left + lane.width)
    expect(spot.y + spot.height / 2).toBeLessThanOrEqual(frame.height)
    // Wide enough for a name of five characters and its mark, tall enough to be hit with the room around it.
    expect(spot.width).toBeGreaterThan(160)
    expect(spot.height + 16).toBeGreaterThanOrEqual(88)
    for (const other of spotsOf(frame)) if (other !== spot) expect(Math.abs(other.x - spot.x) >= (other.width + spot.width) / 2 || Math.abs(other.y - spot.y) >= (other.height + spot.height) / 2 + 16).toBe(true)
  }
})
test.each(every)('%s: no line runs through a step or out of the picture', (_, frame) => {
  for (const points of [...frame.arrows.map((edge) => arrowPoints(frame, edge)), ...frame.loops.map((edge) => loopPoints(frame, edge))]) {
    for (const point of along(points)) {
      expect(point[0]).toBeGreaterThan(2)
      expect(point[0]).toBeLessThan(frame.width - 2)
      expect(spotsOf(frame).filter((spot) => inside(spot, point)).map(({ cell }) => cell.step)).toEqual([])
    }
  }
})
test.each(every)('%s: an arrow leaves under what comes first and ends on what needs it', (_, frame) => {
  for (const edge of frame.arrows) {
    const points = arrowPoints(frame, edge), [from, to] = [frame.spots.get(edge.from)!, frame.spots.get(edge.to)!]
    expect(points[0]).toEqual([from.x, from.y + from.height / 2])
    expect(points.at(-1)).toEqual([to.x, to.y - to.height / 2 - 3])
  }
})

test('corners are rounded, a straight line stays one', () => {
  expect(routed([[0, 0], [0, 50], [80, 50]])).toBe('M0 0L0 40Q0 50 10 50L80 50')
  expect(routed([[5, 0], [5, 0], [5, 30]])).toBe('M5 0L5 30')
  expect(tipOf([[0, 0], [0, 20]])).toBe('M-7 10L0 20L7 10')
  expect(tipOf([[0, 0], [20, 0]])).toBe('M10 -7L20 0L10 7')
})
test('arrows from what is done are pine, ways back are dashed red', () => {
  const frame = frameOf(shippedTemplates[0]!.steps, 'plain')
  const svg = linesOf(frame, (step) => step === 'notice')
  expect(svg).toContain(`stroke='${colours.pine}'`)
  expect(linesOf(frame, () => false)).not.toContain(`stroke='${colours.pine}'`)
  expect(svg).toContain(`stroke='${colours.red}' stroke-dasharray`)
  expect(asBackground(svg)).toMatch(/^url\("data:image\/svg\+xml,%3Csvg[^"<>#]*"\)$/)
  expect(asBackground(svg).length).toBeLessThan(4_000)
})
test('the picture grows with the screen: boxes are shares of it', () => {
  expect(boxOf({ width: 700, height: 1000 }, { x: 350, y: 500, width: 70, height: 100 })).toEqual({ left: '45%', top: '45%', width: '10%', height: '10%' })
  expect(tallness({ width: 700, height: 1400 })).toBe('200%')
})
