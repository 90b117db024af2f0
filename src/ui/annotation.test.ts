import { drawMarks, finishMark, marksOnPhoto, moveMark, startMark } from './annotation'

describe('a mark on a photo', () => {
  it('follows the finger and stays on the photo', () => {
    expect(moveMark(startMark('arrow', 0.2, 0.3), 1.4, -0.2)).toEqual({ tool: 'arrow', from: { x: 0.2, y: 0.3 }, to: { x: 1, y: 0 } })
    expect(moveMark(startMark('pen', 0.2, 0.3), 0.25, 0.3)).toEqual({ tool: 'pen', line: [{ x: 0.2, y: 0.3 }, { x: 0.25, y: 0.3 }] })
  })

  it('makes a ring of a tap with the ring, and drops a slip with the others', () => {
    expect(finishMark(startMark('ring', 0.5, 0.05))).toEqual({ tool: 'ring', from: { x: 0.38, y: 0 }, to: { x: 0.62, y: 0.17 } })
    expect(finishMark(startMark('arrow', 0.5, 0.5))).toBeUndefined()
    expect(finishMark(moveMark(startMark('pen', 0.5, 0.5), 0.51, 0.5))).toBeUndefined()
  })

  it('keeps a drawn one as it is', () => {
    const ring = moveMark(startMark('ring', 0.1, 0.1), 0.4, 0.3)
    expect(finishMark(ring)).toBe(ring)
  })

  it('is drawn at its place whatever the size of the picture', () => {
    const calls: (string | number)[][] = []
    const note = (name: string) => (...args: number[]) => { calls.push([name, ...args]) }
    const context = { beginPath: note('begin'), stroke: note('stroke'), ellipse: note('ellipse'), moveTo: note('move'), lineTo: note('line') } as unknown as CanvasRenderingContext2D
    drawMarks(context, [{ tool: 'ring', from: { x: 0.25, y: 0.5 }, to: { x: 0.75, y: 1 } }], 400, 200, '#d9622b')
    expect(calls.filter(([name]) => name === 'ellipse')).toEqual(Array(2).fill(['ellipse', 200, 150, 100, 50, 0, 0, Math.PI * 2]))
  })

  it('finds its place on the whole photo though the frame showed only the middle', () => {
    const marks = [moveMark(startMark('arrow', 0, 0), 1, 1)]
    expect(marksOnPhoto(marks, { width: 300, height: 300 }, { width: 1600, height: 1200 })).toEqual([{ tool: 'arrow', from: { x: 0.125, y: 0 }, to: { x: 0.875, y: 1 } }])
    expect(marksOnPhoto(marks, { width: 400, height: 300 }, { width: 1600, height: 1200 })).toEqual(marks)
  })
})
