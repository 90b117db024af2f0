import { begin, boundsOf, extend, fitted, inkOf, isTooSlight, piecesOf, undo } from './signature'
import type { SignPoint, Signature, Stroke } from './signature'

const at = (x: number, y: number, time: number): SignPoint => ({ x, y, at: time })
/** A straight line of points, `gap` px apart, `every` ms each. */
const line = (count: number, gap: number, every: number): Stroke => Array.from({ length: count }, (_, n) => at(n * gap, 40, n * every))
const pen = { thick: 8, thin: 3 }

describe('a signature', () => {
  it('grows by strokes and points, and drops the trembling of a still finger', () => {
    const two = extend(begin(extend(begin([], at(0, 0, 0)), at(10, 0, 8)), at(50, 50, 100)), at(50.5, 50.5, 108))
    expect(two.map(stroke => stroke.length)).toEqual([2, 1])
  })

  it('loses the last stroke by undo, and none when there is none', () => {
    expect(undo([line(3, 5, 8), line(2, 5, 8)])).toEqual([line(3, 5, 8)])
    expect(undo([])).toEqual([])
  })

  it('ignores a point before any stroke has begun', () => {
    expect(extend([], at(1, 1, 0))).toEqual([])
  })

  it('leaves earlier values as they were', () => {
    const one: Signature = [line(3, 5, 8)]
    const copy = structuredClone(one)
    extend(begin(one, at(0, 0, 0)), at(9, 9, 8))
    expect(one).toEqual(copy)
  })
})

describe('its ink', () => {
  it('is one connected line from the first to the last point', () => {
    const stroke = line(12, 9, 8)
    const pieces = piecesOf(stroke, pen)
    expect(pieces[0]?.from).toEqual(stroke[0])
    expect(pieces.at(-1)?.to).toEqual(stroke.at(-1))
    pieces.slice(1).forEach((piece, n) => expect(piece.from).toEqual(pieces[n]?.to))
  })

  it('is thinner where the hand was fast, within the pen, and never jumps', () => {
    const slow = piecesOf(line(30, 2, 16), pen).at(-1)?.width ?? 0
    const fast = piecesOf(line(30, 40, 8), pen).map(({ width }) => width)
    expect(fast.at(-1)).toBeLessThan(slow)
    fast.forEach(width => { expect(width).toBeGreaterThanOrEqual(pen.thin); expect(width).toBeLessThanOrEqual(pen.thick) })
    fast.slice(1).forEach((width, n) => expect(Math.abs(width - (fast[n] ?? 0))).toBeLessThan(2))
  })

  it('makes a dot of a single touch', () => {
    expect(piecesOf([at(5, 5, 0)], pen)).toHaveLength(1)
    expect(piecesOf([], pen)).toEqual([])
  })

  it('stays finite when two points carry the same time', () => {
    piecesOf([at(0, 0, 5), at(30, 0, 5), at(60, 0, 5)], pen).forEach(({ width }) => expect(Number.isFinite(width)).toBe(true))
  })
})

describe('what counts as a name', () => {
  it('refuses nothing, a dot and a slip, and takes a written word', () => {
    const scribble = Array.from({ length: 60 }, (_, n) => at(60 + n * 4, 80 + Math.sin(n / 3) * 40, n * 8))
    expect([[], [[at(9, 9, 0)]], [line(4, 6, 8)]].map(signature => isTooSlight(signature, 700))).toEqual([true, true, true])
    expect(isTooSlight([scribble], 700)).toBe(false)
    expect(inkOf([scribble])).toBeGreaterThan(240)
  })

  it('refuses ink rubbed on one spot', () => {
    const rub = Array.from({ length: 200 }, (_, n) => at(100 + (n % 2) * 4, 100, n * 8))
    expect(inkOf([rub])).toBeGreaterThan(700)
    expect(isTooSlight([rub], 700)).toBe(true)
  })
})

describe('the picture for the paper', () => {
  it('fits the box inside its margin, centred, without stretching', () => {
    const written: Signature = [[at(100, 100, 0), at(300, 150, 100)]]
    const bounds = boundsOf(fitted(written, 400, 200, 20))
    expect(bounds).toEqual({ left: 20, top: 55, width: 360, height: 90 })
  })

  it('leaves an empty signature empty', () => {
    expect(fitted([], 400, 200, 20)).toEqual([])
  })
})
