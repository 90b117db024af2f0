import type { Edge } from '@domain/way/edges'
import type { Step } from '@domain/movein/template'
import { colours } from '@/ui/colours'
import type { Frame, Spot } from './way-map.view'

type Point = readonly [number, number]
const CORNER = 10
const px = (n: number) => String(Math.round(n * 10) / 10)

/** A line through points at right angles, its corners rounded. */
export function routed (points: readonly Point[]): string {
  const bends = points.filter(([x, y], i) => i === 0 || x !== points[i - 1]?.[0] || y !== points[i - 1]?.[1])
  return bends.map(([x, y], i) => {
    const [before, after] = [bends[i - 1], bends[i + 1]]
    if (!before) return `M${px(x)} ${px(y)}`
    if (!after) return `L${px(x)} ${px(y)}`
    const toward = ([a, b]: Point): Point => {
      const long = Math.hypot(a - x, b - y)
      const part = Math.min(CORNER, long / 2) / long
      return [x + (a - x) * part, y + (b - y) * part]
    }
    const [from, to] = [toward(before), toward(after)]
    return `L${px(from[0])} ${px(from[1])}Q${px(x)} ${px(y)} ${px(to[0])} ${px(to[1])}`
  }).join('')
}

const SIDE = { down: [[-7, -10], [7, -10]], right: [[-10, -7], [-10, 7]], left: [[10, -7], [10, 7]] } as const
const tip = ([x, y]: Point, way: keyof typeof SIDE): string => {
  const [[ax, ay], [bx, by]] = SIDE[way]
  return `M${px(x + ax)} ${px(y + ay)}L${px(x)} ${px(y)}L${px(x + bx)} ${px(y + by)}`
}

const spotOf = ({ spots }: Frame, step: Step) => spots.get(step) as Spot
const top = ({ y, height }: Spot) => y - height / 2
const bottom = ({ y, height }: Spot) => y + height / 2

/** From under what comes first to the top of what needs it: straight on, or by a line between the lanes. */
export function arrowPath (frame: Frame, { from, to, channel }: Edge): string {
  const [a, b] = [spotOf(frame, from), spotOf(frame, to)]
  const leave = bottom(a) + frame.gap * .34
  const enter = top(b) - frame.gap * .38
  const end: Point = [b.x, top(b) - 3]
  const points: readonly Point[] = channel === null
    ? [[a.x, bottom(a)], [a.x, leave], [b.x, leave], end]
    : [[a.x, bottom(a)], [a.x, leave], [frame.needsAt(channel), leave], [frame.needsAt(channel), enter], [b.x, enter], end]
  return routed(points) + tip(end, 'down')
}

/** Out at the side and back up to the step that is done again; from within a lane through the gaps between the rows. */
export function loopPath (frame: Frame, { from, to, channel }: Edge): string {
  const [a, b] = [spotOf(frame, from), spotOf(frame, to)]
  const lane = a.cell.lane
  const outward = lane === 'service' ? -1 : 1
  const at = frame.backAt(lane, channel ?? 0)
  const isOuter = ({ cell }: Spot) => cell.lane === lane && (lane === 'service' ? cell.track === 0 : cell.track === cell.tracks - 1)
  const side = ({ x, width }: Spot) => x + outward * width / 2
  const leave: readonly Point[] = isOuter(a) ? [[side(a), a.y + a.height * .22], [at, a.y + a.height * .22]] : [[a.x + 24, bottom(a)], [a.x + 24, bottom(a) + frame.gap * .5], [at, bottom(a) + frame.gap * .5]]
  if (isOuter(b)) {
    const end: Point = [side(b) + outward * 3, b.y - b.height * .22]
    return routed([...leave, [at, end[1]], end]) + tip(end, lane === 'service' ? 'right' : 'left')
  }
  const end: Point = [b.x - 24, top(b) - 3]
  return routed([...leave, [at, top(b) - frame.gap * .5], [end[0], top(b) - frame.gap * .5], end]) + tip(end, 'down')
}

/** All lines as one drawing: lanes, phases, arrows (pine once what comes first is done), ways back in dashed red. */
export function linesOf (frame: Frame, isDone: (step: Step) => boolean): string {
  const { width, height, lanes, bands } = frame
  const stroke = (d: string, colour: string, more = '') => (d ? `<path d='${d}' stroke='${colour}'${more}/>` : '')
  const arrows = (done: boolean) => frame.arrows.filter(({ from }) => isDone(from) === done).map((edge) => arrowPath(frame, edge)).join('')
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${px(height)}' fill='none' stroke-width='3' stroke-linecap='round' stroke-linejoin='round'>`
    + lanes.map(({ left, width: wide }) => `<rect x='${px(left)}' y='0' width='${px(wide)}' height='${px(height)}' rx='16' fill='${colours.ground}'/>`).join('')
    + bands.map(({ top: at }) => `<path d='M0 ${px(at)}H${width}' stroke='${colours.line}' stroke-width='2'/>`).join('')
    + stroke(arrows(false), colours.ink3) + stroke(arrows(true), colours.pine)
    + stroke(frame.loops.map((edge) => loopPath(frame, edge)).join(''), colours.red, ' stroke-dasharray=\'7 8\'') + '</svg>'
}

export const asBackground = (svg: string): string => `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
