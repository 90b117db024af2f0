import { colours } from './colours'

export type Modules = readonly (readonly boolean[])[]

/** Clear space round the code, in modules; with the white between the ring and the card's edge it is more than the four that are asked for. */
const QUIET = 2

export type QrPlace = { module: number, left: number }

/** Whole pixels of the screen a module, so that no edge is blurred; what is left over goes round the code. */
export const placeOf = (count: number, side: number, ring: number, density: number): QrPlace => {
  const own = Math.max(1, Math.floor(((side - 2 * ring) * density) / (count + 2 * QUIET)))
  return { module: own / density, left: Math.round((side * density - own * count) / 2) / density }
}

/** A rounded square from its top middle, clockwise. */
const ringPath = (context: CanvasRenderingContext2D, side: number, inset: number, round: number) => {
  const end = side - inset
  context.beginPath()
  context.moveTo(side / 2, inset)
  context.arcTo(end, inset, end, end, round)
  context.arcTo(end, end, inset, end, round)
  context.arcTo(inset, end, inset, inset, round)
  context.arcTo(inset, inset, end, inset, round)
  context.lineTo(side / 2, inset)
}

/** Draws the code on white, and round it what is left of its time (1 = new, 0 = about to change). */
export const drawQr = (context: CanvasRenderingContext2D, modules: Modules, side: number, left: number, density: number): void => {
  context.fillStyle = colours.card
  context.fillRect(0, 0, side, side)
  const thick = Math.max(3, side / 76)
  const round = side / 13
  context.lineWidth = thick
  context.lineCap = 'round'
  context.strokeStyle = colours.pineTint
  ringPath(context, side, thick / 2, round)
  context.stroke()
  if (left > 0) {
    const length = 4 * (side - thick) - (8 - 2 * Math.PI) * round
    context.strokeStyle = colours.pine
    context.setLineDash([Math.min(1, left) * length, length])
    ringPath(context, side, thick / 2, round)
    context.stroke()
    context.setLineDash([])
  }
  const { module, left: start } = placeOf(modules.length, side, thick, density)
  context.fillStyle = '#0f1a16'
  modules.forEach((row, y) => row.forEach((dark, x) => { if (dark) context.fillRect(start + x * module, start + y * module, module, module) }))
}
