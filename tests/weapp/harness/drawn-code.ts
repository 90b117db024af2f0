import jsQR from 'jsqr'

const QUIET = 4
const PIXELS = 4

/** Reads the code last drawn on a canvas, from the squares that were filled: what a scanner in front of this phone would get. */
export function drawnCode (drawn: readonly (readonly unknown[])[]): string | undefined {
  const rects = drawn.filter(([what]) => what === 'fillRect').map(([, ...numbers]) => numbers as [number, number, number, number])
  const ground = rects.map(([x, y]) => x === 0 && y === 0).lastIndexOf(true)
  const squares = rects.slice(ground + 1)
  const [left, top] = [0, 1].map((at) => Math.min(...squares.map((one) => one[at] ?? 0)))
  const module = squares[0]?.[2]
  if (!module || left === undefined || top === undefined) return undefined
  const dark = squares.map(([x, y]) => [Math.round((x - left) / module), Math.round((y - top) / module)] as const)
  const side = (Math.max(...dark.flat()) + 1 + 2 * QUIET) * PIXELS
  const picture = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [x, y] of dark) for (let row = 0; row < PIXELS; row++) for (let column = 0; column < PIXELS; column++) picture.set([0, 0, 0, 255], (((y + QUIET) * PIXELS + row) * side + (x + QUIET) * PIXELS + column) * 4)
  return jsQR(picture, side, side)?.data
}
