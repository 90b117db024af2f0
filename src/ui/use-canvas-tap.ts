import { useRef } from 'react'
import type { CanvasTouch, Surface } from './canvas-box'

/** Further than this, in CSS pixels, a finger scrolls and does not tap. */
const STILL = 10

/** Taps on a canvas that is drawn in units of `width`: where, in those units. `surface` is what was drawn on last. */
export function useCanvasTap<S extends Surface> (width: number, tapped: (x: number, y: number) => void) {
  const surface = useRef<S>()
  const down = useRef<CanvasTouch['point']>()
  const touch = ({ phase, point }: CanvasTouch) => {
    if (phase === 'start') down.current = point
    const from = down.current
    if (phase !== 'end' || !from || !surface.current || Math.hypot(point.x - from.x, point.y - from.y) > STILL) return
    const scale = surface.current.width / width
    tapped(point.x / scale, point.y / scale)
  }
  return { surface, touch }
}
