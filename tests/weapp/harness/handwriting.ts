import type { MiniPage } from './mini-page'

/** Two strokes of a name, as a finger leaves them on the pad. */
const STROKES = [[[20, 80], [80, 30], [140, 120], [200, 40], [270, 90]], [[40, 130], [250, 135]]] as const

/** Writes a name on the pad's canvas. */
export async function writeName (pad: MiniPage, canvas = '#sign-pad'): Promise<void> {
  for (const [first, ...others] of STROKES) {
    const last = others.at(-1) ?? first
    await pad.touch(canvas, 'touchstart', [{ x: first[0], y: first[1] }])
    for (const [x, y] of others) await pad.touch(canvas, 'touchmove', [{ x, y }])
    await pad.touch(canvas, 'touchend', [{ x: last[0], y: last[1] }])
  }
}
