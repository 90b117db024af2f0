export type SignPoint = { readonly x: number, readonly y: number, readonly at: number }
export type Stroke = readonly SignPoint[]
/** Strokes as drawn, in CSS pixels of the pad; the picture is made of them, never the other way round. */
export type Signature = readonly Stroke[]

/** One piece of a line: a curve from `from` over `over` to `to`, of one width. */
export type Piece = { from: { x: number, y: number }, over: { x: number, y: number }, to: { x: number, y: number }, width: number }
export type Pen = { thick: number, thin: number }

/** Movements smaller than this are the trembling of a still finger. */
const STILL = 1.5
/** At this speed (px/ms) the line is at its thinnest. */
const FAST = 2.2

const between = (a: { x: number, y: number }, b: { x: number, y: number }) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
const distance = (a: { x: number, y: number }, b: { x: number, y: number }) => Math.hypot(a.x - b.x, a.y - b.y)

export const begin = (signature: Signature, point: SignPoint): Signature => [...signature, [point]]

/** Adds a point to the last stroke; what is too near the point before is dropped. */
export const extend = (signature: Signature, point: SignPoint): Signature => {
  const stroke = signature[signature.length - 1]
  const last = stroke?.[stroke.length - 1]
  if (!stroke || !last || distance(last, point) < STILL) return signature
  return [...signature.slice(0, -1), [...stroke, point]]
}

export const undo = (signature: Signature): Signature => signature.slice(0, -1)

/**
 * A stroke as smooth pieces: curves through the middles between points, thinner where the hand was fast.
 * Each piece's width leans on the one before, so that the line never jumps. A single point is a dot.
 */
export const piecesOf = (stroke: Stroke, pen: Pen): Piece[] => {
  const [first] = stroke
  if (!first) return []
  if (stroke.length === 1) return [{ from: first, over: first, to: { x: first.x + 0.1, y: first.y }, width: pen.thick }]
  let width = pen.thick
  return stroke.slice(1).map((point, at) => {
    const before = stroke[at] ?? first
    const speed = distance(before, point) / Math.max(1, point.at - before.at)
    const wanted = pen.thick - (pen.thick - pen.thin) * Math.min(1, speed / FAST)
    width = width * 0.65 + wanted * 0.35
    const from = at === 0 ? before : between(stroke[at - 1] ?? before, before)
    const to = at === stroke.length - 2 ? point : between(before, point)
    return { from, over: before, to, width }
  })
}

export type Box = { left: number, top: number, width: number, height: number }

/** The smallest box around all points; undefined for an empty signature. */
export const boundsOf = (signature: Signature): Box | undefined => {
  const points = signature.flat()
  if (points.length === 0) return undefined
  const left = Math.min(...points.map(({ x }) => x))
  const top = Math.min(...points.map(({ y }) => y))
  return { left, top, width: Math.max(...points.map(({ x }) => x)) - left, height: Math.max(...points.map(({ y }) => y)) - top }
}

/** The length of ink, in pad pixels. */
export const inkOf = (signature: Signature): number =>
  signature.reduce((sum, stroke) => sum + stroke.slice(1).reduce((length, point, at) => length + distance(stroke[at] ?? point, point), 0), 0)

/** A dot or a slip is not a name: less ink than the pad is wide by a quarter, or almost no extent. */
export const isTooSlight = (signature: Signature, padWidth: number): boolean => {
  const bounds = boundsOf(signature)
  return !bounds || inkOf(signature) < padWidth / 4 || Math.max(bounds.width, bounds.height) < padWidth / 12
}

/** The same signature moved and scaled into a box with a margin: for the picture that goes on paper. */
export const fitted = (signature: Signature, width: number, height: number, margin: number): Signature => {
  const bounds = boundsOf(signature)
  if (!bounds) return signature
  const scale = Math.min((width - 2 * margin) / Math.max(1, bounds.width), (height - 2 * margin) / Math.max(1, bounds.height))
  const left = (width - bounds.width * scale) / 2
  const top = (height - bounds.height * scale) / 2
  return signature.map(stroke => stroke.map(({ x, y, at }) => ({ x: (x - bounds.left) * scale + left, y: (y - bounds.top) * scale + top, at })))
}

/** Draws pieces as ink with round ends. */
export const drawPieces = (context: CanvasRenderingContext2D, pieces: readonly Piece[], colour: string): void => {
  context.strokeStyle = colour
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const { from, over, to, width } of pieces) {
    context.beginPath()
    context.lineWidth = width
    context.moveTo(from.x, from.y)
    context.quadraticCurveTo(over.x, over.y, to.x, to.y)
    context.stroke()
  }
}
