import { encode } from 'uqr'
import jsQR from 'jsqr'
import { drawQr, placeOf } from './qr-drawing'

/** A canvas of plain rectangles: enough to see what a scanner would see. */
const canvasOf = (side: number) => {
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  let fill = '#fff'
  const context = {
    set fillStyle (value: string) { fill = value },
    fillRect (x: number, y: number, width: number, height: number) {
      const shade = fill === '#fff' ? 255 : 15
      for (let row = y; row < y + height; row++) for (let at = x; at < x + width; at++) pixels.fill(shade, (row * side + at) * 4, (row * side + at) * 4 + 3)
    },
    beginPath () {}, moveTo () {}, arcTo () {}, lineTo () {}, stroke () {}, setLineDash () {}
  } as unknown as CanvasRenderingContext2D
  return { context, pixels }
}

describe('the code', () => {
  it.each([304, 292, 160])('at %i px is read again by a scanner', side => {
    const text = 'RH2.home_3f9a2c7e.20260314.7Kd0pQ2xVt'
    const { context, pixels } = canvasOf(side)
    drawQr(context, encode(text, { ecc: 'M', border: 0 }).data, side, 0.6, 1)
    expect(jsQR(pixels, side, side)?.data).toBe(text)
  })

  it('keeps whole pixels and the clear space round it', () => {
    expect(placeOf(33, 304, 4, 1)).toEqual({ module: 8, left: 20 })
    const { module, left } = placeOf(33, 304, 4, 3)
    expect([module * 3, left * 3].every(Number.isInteger)).toBe(true)
    expect(left).toBeGreaterThanOrEqual(2 * module)
  })
})
