/** Places on a photo, 0…1 of its width and height: the same on every screen and on paper. */
export type Spot = { readonly x: number, readonly y: number }
export type MarkTool = 'ring' | 'arrow' | 'pen'
export type PhotoMark =
  | { readonly tool: 'ring' | 'arrow', readonly from: Spot, readonly to: Spot }
  | { readonly tool: 'pen', readonly line: readonly Spot[] }

const within = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000
const spot = (x: number, y: number): Spot => ({ x: within(x), y: within(y) })

export const startMark = (tool: MarkTool, x: number, y: number): PhotoMark =>
  tool === 'pen' ? { tool, line: [spot(x, y)] } : { tool, from: spot(x, y), to: spot(x, y) }

export const moveMark = (mark: PhotoMark, x: number, y: number): PhotoMark =>
  mark.tool === 'pen' ? { ...mark, line: [...mark.line, spot(x, y)] } : { ...mark, to: spot(x, y) }

const extent = (mark: PhotoMark) => {
  const spots = mark.tool === 'pen' ? mark.line : [mark.from, mark.to]
  const xs = spots.map(({ x }) => x)
  const ys = spots.map(({ y }) => y)
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys))
}

/**
 * The mark as it stays. A mere tap with the ring tool means "here": it becomes a ring of a useful size around the tap;
 * any other slip is dropped.
 */
export const finishMark = (mark: PhotoMark): PhotoMark | undefined => {
  if (extent(mark) >= 0.03) return mark
  if (mark.tool !== 'ring') return undefined
  return { tool: 'ring', from: spot(mark.from.x - 0.12, mark.from.y - 0.12), to: spot(mark.from.x + 0.12, mark.from.y + 0.12) }
}

const HEAD = 0.5

/** Draws marks in persimmon with a pale edge, so that they show on a white wall and in a dark corner. */
export const drawMarks = (context: CanvasRenderingContext2D, marks: readonly PhotoMark[], width: number, height: number, colour: string): void => {
  const thick = Math.max(3, Math.min(width, height) / 70)
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const [line, style] of [[thick * 1.9, 'rgba(255,255,255,.75)'], [thick, colour]] as const) {
    context.lineWidth = line
    context.strokeStyle = style
    for (const mark of marks) {
      context.beginPath()
      if (mark.tool === 'pen') {
        mark.line.forEach(({ x, y }, at) => at === 0 ? context.moveTo(x * width, y * height) : context.lineTo(x * width, y * height))
      } else {
        const [x1, y1, x2, y2] = [mark.from.x * width, mark.from.y * height, mark.to.x * width, mark.to.y * height]
        if (mark.tool === 'ring') {
          context.ellipse((x1 + x2) / 2, (y1 + y2) / 2, Math.max(1, Math.abs(x2 - x1) / 2), Math.max(1, Math.abs(y2 - y1) / 2), 0, 0, Math.PI * 2)
        } else {
          const angle = Math.atan2(y2 - y1, x2 - x1)
          const head = Math.min(thick * 6, Math.hypot(x2 - x1, y2 - y1) * 0.6)
          context.moveTo(x1, y1)
          context.lineTo(x2, y2)
          context.moveTo(x2 - head * Math.cos(angle - HEAD), y2 - head * Math.sin(angle - HEAD))
          context.lineTo(x2, y2)
          context.lineTo(x2 - head * Math.cos(angle + HEAD), y2 - head * Math.sin(angle + HEAD))
        }
      }
      context.stroke()
    }
  }
}

type Size = { width: number, height: number }

/** Marks made on a frame that shows the photo as cover (its middle, cropped), as places on the whole photo. */
export const marksOnPhoto = (marks: readonly PhotoMark[], frame: Size, photo: Size): PhotoMark[] => {
  const scale = Math.max(frame.width / photo.width, frame.height / photo.height)
  const [shareX, shareY] = [frame.width / (photo.width * scale), frame.height / (photo.height * scale)]
  const place = ({ x, y }: Spot): Spot => spot((1 - shareX) / 2 + x * shareX, (1 - shareY) / 2 + y * shareY)
  return marks.map(mark => mark.tool === 'pen' ? { tool: 'pen', line: mark.line.map(place) } : { tool: mark.tool, from: place(mark.from), to: place(mark.to) })
}
