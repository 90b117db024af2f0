import type { Signature } from '@/ui/signature'
import { fitted } from '@/ui/signature'

const WIDTH = 1000
const HEIGHT = 500
const MARGIN = 30

/** Handwriting as it travels: points in a field of 1000 × 500, strokes parted by `;`. Thinned until it fits. */
export function strokesOf (signature: Signature, most = 18_000): string {
  const placed = fitted(signature, WIDTH, HEIGHT, MARGIN)
  for (let step = 1; step < 32; step *= 2) {
    const text = placed.map((stroke) => stroke.filter((_, i) => i % step === 0 || i === stroke.length - 1).map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`).join(' ')).join(';')
    if (text.length <= most) return text
  }
  return ''
}
