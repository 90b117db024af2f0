import { arrowsOf, loopsOf, type Edge } from '@domain/way/edges'
import { layoutOf, type Cell, type DrawnStep } from '@domain/way/layout'
import type { Phase, Step, Stream } from '@domain/movein/template'

/** A box on the picture, in hundredths of its width and height: it grows with the screen. */
export type Box = { readonly left: string; readonly top: string; readonly width: string; readonly height: string }
export type Spot = { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly cell: Cell }
export type Frame = { readonly width: number; readonly height: number; readonly gap: number; readonly spots: ReadonlyMap<Step, Spot>; readonly arrows: readonly Edge[]; readonly loops: readonly Edge[]
  readonly lanes: readonly { readonly lane: Stream; readonly left: number; readonly width: number }[]; readonly bands: readonly { readonly phase: Phase; readonly top: number }[]
  /** Where an upright line runs: needs between the lanes, ways back outside them. */
  readonly needsAt: (channel: number) => number; readonly backAt: (lane: Stream, channel: number) => number }

/** `wordy` for names of several words, which take three lines. */
export type Manner = 'plain' | 'wordy' | 'elder'
// In 750-design pixels, as the card lies on the page.
const WIDTH = 702
const SIZES = { plain: { chip: 76, gap: 44, head: 100, band: 56, tracks: 2 }, wordy: { chip: 98, gap: 44, head: 100, band: 56, tracks: 2 }, elder: { chip: 104, gap: 48, head: 124, band: 68, tracks: 1 } }
const EDGE = 20
const LINE = 14
const ALONE = 1.15
const MOST = 260

/** Where everything lies: two lanes side by side, phases under one another, room for the lines between and beside them. */
export function frameOf (steps: readonly DrawnStep[], manner: Manner): Frame {
  const { chip, gap, head, band, tracks } = SIZES[manner]
  const layout = layoutOf(steps, tracks)
  const arrows = arrowsOf(steps, layout)
  const loops = loopsOf(steps, layout)
  const laneOf = new Map(layout.cells.map(({ step, lane }) => [step, lane]))
  const room = (lines: readonly Edge[]) => EDGE + LINE * lines.reduce((most, { channel }) => Math.max(most, (channel ?? -1) + 1), 0)
  const [left, right] = (['service', 'transfer'] as const).map((lane) => room(loops.filter(({ from }) => laneOf.get(from) === lane))) as [number, number]
  const between = room(arrows)
  // A lane of one track is a little wider than a track of two: its names need not break so often.
  const share = (lane: Stream) => [0, ALONE, 2][Math.min(2, Math.max(0, ...layout.cells.filter((cell) => cell.lane === lane).map((cell) => cell.tracks)))] ?? 2
  const wide = (lane: Stream) => share(lane) * (WIDTH - left - right - between) / (share('service') + share('transfer'))
  const middle = left + wide('service')
  const startOf = { service: left, transfer: middle + between }
  const bandsTo = (row: number) => layout.bands.filter(({ from }) => from <= row).length * band
  const spots = new Map(layout.cells.map((cell): [Step, Spot] => [cell.step, {
    x: startOf[cell.lane] + wide(cell.lane) * (cell.track + .5) / cell.tracks, y: head + bandsTo(cell.row) + cell.row * (chip + gap) + chip / 2, width: Math.min(wide(cell.lane) / cell.tracks, MOST) - 14, height: chip, cell
  }]))
  return {
    width: WIDTH, height: head + bandsTo(layout.rows) + layout.rows * (chip + gap), gap, spots, arrows, loops,
    lanes: layout.lanes.map((lane) => ({ lane, left: startOf[lane], width: wide(lane) })),
    bands: layout.bands.map(({ phase, from }) => ({ phase, top: head + bandsTo(from) - band + from * (chip + gap) })),
    needsAt: (channel) => middle + EDGE / 2 + LINE * (channel + .5),
    backAt: (lane, channel) => {
      const edges = [...spots.values()].filter(({ cell }) => cell.lane === lane).map(({ x, width }) => (lane === 'service' ? x - width / 2 : x + width / 2))
      return lane === 'service' ? Math.min(...edges) - LINE * (channel + .5) - 10 : Math.max(...edges) + LINE * (channel + .5) + 10
    }
  }
}

const percent = (part: number, whole: number) => `${Math.round(part / whole * 1000) / 10}%`
export const boxOf = ({ width, height }: Pick<Frame, 'width' | 'height'>, { x, y, width: wide, height: high }: Pick<Spot, 'x' | 'y' | 'width' | 'height'>, around = 0): Box => ({
  left: percent(x - wide / 2 - around, width), top: percent(y - high / 2 - around, height), width: percent(wide + 2 * around, width), height: percent(high + 2 * around, height)
})
/** The picture's height by its width, for `padding-top`. */
export const tallness = ({ width, height }: Pick<Frame, 'width' | 'height'>): string => percent(height, width)
export const leftOf = ({ width }: Pick<Frame, 'width'>, left: number): string => percent(left, width)
export const topOf = ({ height }: Pick<Frame, 'height'>, top: number): string => percent(top, height)
