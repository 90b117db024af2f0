import { View } from '@tarojs/components'
import { useCallback, useMemo } from 'react'
import { CanvasBox } from './canvas-box'
import type { OpenSurface, Surface } from './canvas-box'
import { colours } from './colours'
import { layoutGrid, slotAt } from './slot-grid'
import type { GridLayout, GridLook, GridView } from './slot-grid'
import { useCanvasTap } from './use-canvas-tap'
import './house-map-view.scss'

export type SlotGridViewProps<S extends Surface> = { id: string, open: OpenSurface<S>, view: GridView, label: string, onTap: (key: string) => void }

/** The inner width of a card, in design units. */
const WIDTH = 638
const LOOKS: Record<GridLook, { ground: string, ink: string }> = {
  full: { ground: colours.pine, ink: colours.card }, part: { ground: '#cfe4dc', ink: '#0e3a2f' }, free: { ground: colours.quiet, ink: colours.ink2 }, line: { ground: '#f3dda8', ink: '#5e3b05' }, off: { ground: colours.card, ink: colours.ink2 }
}
const FONT = '-apple-system, "PingFang SC", "Noto Sans CJK SC", sans-serif'

const draw = ({ context, width, height }: Surface, layout: GridLayout) => {
  const scale = width / layout.width
  context.clearRect(0, 0, width, height)
  context.textBaseline = 'middle'
  context.font = `${22 * scale}px ${FONT}`
  context.fillStyle = colours.ink2
  for (const { text, x, y, align } of layout.texts) {
    context.textAlign = align
    context.fillText(text, x * scale, y * scale)
  }
  context.textAlign = 'center'
  for (const { cell, x, y, width: wide, height: tall } of layout.boxes) {
    context.fillStyle = LOOKS[cell.look].ground
    context.fillRect(x * scale, y * scale, wide * scale, tall * scale)
    context.fillStyle = LOOKS[cell.look].ink
    context.font = `${(cell.words.length > 5 ? 18 : 21) * scale}px ${FONT}`
    context.fillText(cell.words, (x + wide / 2) * scale, (y + tall / 2 + 1) * scale)
  }
}

/** A week of slots on one canvas: a number pair a cell. The rows under it say the same in words. */
export const SlotGridView = <S extends Surface>({ id, open, view, label, onTap }: SlotGridViewProps<S>) => {
  const layout = useMemo(() => layoutGrid(view, WIDTH), [view])
  const { surface, touch } = useCanvasTap<S>(layout.width, (x, y) => { const cell = slotAt(layout, x, y); if (cell) onTap(cell.key) })
  const paint = useCallback((on: S) => { surface.current = on; draw(on, layout) }, [layout, surface])
  // The canvas is opened once at one size: another shape of grid is another canvas.
  return (
    <View className='ui-map' style={{ paddingTop: `${(layout.height / layout.width) * 100}%` }}>
      <View className='ui-map__pad'><CanvasBox key={layout.height} id={id} open={open} paint={paint} onTouch={touch} label={label} /></View>
    </View>
  )
}
