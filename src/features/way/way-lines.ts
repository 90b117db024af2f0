import type { Edge } from '@domain/way/edges'
import type { Step } from '@domain/movein/template'
import { colours } from '@/ui/colours'
import type { Frame, Spot } from './way-map.view'

export type Point = readonly [number, number]
const CORNER = 10
const px = (n: number) => String(Math.round(n))

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

/** The arrow's head, pointing the way the line's last part goes. */
export function tipOf (points: readonly Point[]): string {
  const [[ax, ay], [x, y]] = points.slice(-2) as [Point, Point]
  const along = Math.hypot(x - ax, y - ay) || 1
  const [dx, dy] = [(x - ax) / along, (y - ay) / along]
  return `M${px(x - 10 * dx - 7 * dy)} ${px(y - 10 * dy - 7 * dx)}L${px(x)} ${px(y)}L${px(x - 10 * dx + 7 * dy)} ${px(y - 10 * dy + 7 * dx)}`
}

const spotOf = ({ spots }: Frame, step: Step) => spots.get(step) as Spot
const top = ({ y, height }: Spot) => y - height / 2
const bottom = ({ y, height }: Spot) => y + height / 2

// Lines leave at a height of their own by lane and track, and arrive below all of those: where two cross, neither seems to turn into the other.
const leaving = ({ cell }: Spot) => (cell.lane === 'service' ? [.2, .36, .44][cell.track] ?? .44 : .52)
const ARRIVING = .28

/** From under what comes first to the top of what needs it: straight on, or by a line between the lanes. */
export function arrowPoints (frame: Frame, { from, to, channel }: Edge): readonly Point[] {
  const [a, b] = [spotOf(frame, from), spotOf(frame, to)]
  const leave = bottom(a) + frame.gap * leaving(a)
  const enter = top(b) - frame.gap * ARRIVING
  const end: Point = [b.x, top(b) - 3]
  return channel === null
    ? [[a.x, bottom(a)], [a.x, leave], [b.x, leave], end]
    : [[a.x, bottom(a)], [a.x, leave], [frame.needsAt(channel), leave], [frame.needsAt(channel), enter], [b.x, enter], end]
}

/** Out at the side and back up to the step that is done again; from within a lane through the gaps between the rows. */
export function loopPoints (frame: Frame, { from, to, channel }: Edge): readonly Point[] {
  const [a, b] = [spotOf(frame, from), spotOf(frame, to)]
  const lane = a.cell.lane
  const outward = lane === 'service' ? -1 : 1
  const at = frame.backAt(lane, channel ?? 0)
  const isOuter = ({ cell }: Spot) => cell.lane === lane && (lane === 'service' ? cell.track === 0 : cell.track === cell.tracks - 1)
  const side = ({ x, width }: Spot) => x + outward * width / 2
  const under = bottom(a) + frame.gap * .6
  const over = top(b) - frame.gap * .6
  const leave: readonly Point[] = isOuter(a) ? [[side(a), a.y + a.height * .22], [at, a.y + a.height * .22]] : [[a.x + 24, bottom(a)], [a.x + 24, under], [at, under]]
  if (isOuter(b)) {
    const back = b.y - b.height * .22
    return [...leave, [at, back], [side(b) + outward * 3, back]]
  }
  return [...leave, [at, over], [b.x - 24, over], [b.x - 24, top(b) - 3]]
}

/** All lines as one drawing: lanes, phases, arrows (pine once what comes first is done), ways back in dashed red. */
export function linesOf (frame: Frame, isDone: (step: Step) => boolean): string {
  const { width, height, lanes, bands } = frame
  const stroke = (d: string, colour: string, more = '') => (d ? `<path d='${d}' stroke='${colour}'${more}/>` : '')
  const loops = frame.loops.map((edge) => loopPoints(frame, edge))
  const arrows = (done: boolean) => frame.arrows.filter(({ from }) => isDone(from) === done).map((edge) => arrowPoints(frame, edge)).map((points) => routed(points) + tipOf(points)).join('')
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${px(height)}' fill='none' stroke-width='3' stroke-linecap='round' stroke-linejoin='round'>`
    + lanes.map(({ left, width: wide }) => `<rect x='${px(left)}' y='0' width='${px(wide)}' height='${px(height)}' rx='16' fill='${colours.ground}'/>`).join('')
    + bands.map(({ top: at }) => `<path d='M0 ${px(at)}H${width}' stroke='${colours.line}' stroke-width='2'/>`).join('')
    + stroke(arrows(false), colours.ink3) + stroke(arrows(true), colours.pine)
    + stroke(loops.map(routed).join(''), colours.red, ' stroke-dasharray=\'7 8\'') + stroke(loops.map(tipOf).join(''), colours.red) + '</svg>'
}

/** As tokens.scss writes its drawings: only what an address may not hold is written otherwise, for the picture crosses to the view. */
export const asBackground = (svg: string): string => `url("data:image/svg+xml,${svg.replace(/</g, '%3C').replace(/>/g, '%3E').replace(/#/g, '%23')}")`
