import { Text, View } from '@tarojs/components'
import { useCallback, useMemo } from 'react'
import { CanvasBox } from './canvas-box'
import type { OpenSurface, Surface } from './canvas-box'
import { colours } from './colours'
import { cx } from './cx'
import { homeAt, layoutMap } from './house-map'
import type { HomeLook, MapBuilding, MapHome, MapLayout } from './house-map'
import { Tap } from './tap'
import { useCanvasTap } from './use-canvas-tap'
import './house-map-view.scss'

export type HouseMapViewProps<S extends Surface> = {
  id: string
  open: OpenSurface<S>
  buildings: readonly MapBuilding[]
  onTap?: (home: MapHome) => void
  label: string
}

/** The inner width of a card, in design units. */
const WIDTH = 638

const LOOKS: Record<HomeLook, { ground: string, ink: string, bold?: boolean }> = {
  strong: { ground: colours.pine, ink: colours.card },
  soft: { ground: '#8fc0b0', ink: '#0e3a2f' },
  amber: { ground: '#f3dda8', ink: '#5e3b05' },
  blue: { ground: '#dde9f3', ink: '#24557f' },
  plain: { ground: colours.quiet, ink: colours.ink2 },
  red: { ground: colours.red, ink: colours.card, bold: true }
}

const FONT = '-apple-system, "PingFang SC", "Noto Sans CJK SC", sans-serif'

const rounded = (context: CanvasRenderingContext2D, x: number, y: number, width: number, height: number, round: number) => {
  context.beginPath()
  context.moveTo(x + round, y)
  context.arcTo(x + width, y, x + width, y + height, round)
  context.arcTo(x + width, y + height, x, y + height, round)
  context.arcTo(x, y + height, x, y, round)
  context.arcTo(x, y, x + width, y, round)
  context.fill()
}

const draw = ({ context, width, height }: Surface, layout: MapLayout) => {
  const scale = width / layout.width
  context.clearRect(0, 0, width, height)
  context.textBaseline = 'middle'
  context.fillStyle = colours.ink2
  context.font = `${22 * scale}px ${FONT}`
  for (const { text, x, y, align } of layout.texts) {
    context.textAlign = align
    context.fillText(text, x * scale, y * scale)
  }
  context.textAlign = 'center'
  for (const { home, x, y, width: wide, height: tall } of layout.cells) {
    const look = LOOKS[home.look]
    context.fillStyle = look.ground
    rounded(context, x * scale, y * scale, wide * scale, tall * scale, 6 * scale)
    context.fillStyle = look.ink
    context.font = `${look.bold ? '600 ' : ''}${layout.letter * scale}px ${FONT}`
    context.fillText(home.letter, (x + wide / 2) * scale, (y + tall / 2 + 1) * scale)
  }
}

/** Building × floor on one canvas, a letter a home. */
export const HouseMapView = <S extends Surface>({ id, open, buildings, onTap, label }: HouseMapViewProps<S>) => {
  const layout = useMemo(() => layoutMap(buildings, WIDTH), [buildings])
  const { surface, touch } = useCanvasTap<S>(layout.width, (x, y) => { const home = homeAt(layout, x, y); if (home) onTap?.(home) })
  const paint = useCallback((on: S) => { surface.current = on; draw(on, layout) }, [layout, surface])
  // The canvas is opened once at one size: another shape of map is another canvas.
  return (
    <View className='ui-map' style={{ paddingTop: `${(layout.height / layout.width) * 100}%` }}>
      <View className='ui-map__pad'><CanvasBox key={layout.height} id={id} open={open} paint={paint} onTouch={onTap && touch} label={label} /></View>
    </View>
  )
}

export type LegendItem = { key: string, letter: string, look: HomeLook, words: string, count: number, onTap?: () => void }

/** The letters in words, with their counts: they add up to all homes. */
export const MapLegend = ({ items, id }: { items: readonly LegendItem[], /** Each item is `<id>-<key>`. */ id?: string }) => (
  <View className='ui-legend'>
    {items.map(({ key, letter, look, words, count, onTap }) => (
      <Tap key={key} id={id && `${id}-${key}`} className='ui-legend__item' label={`${words} ${count}`} disabled={!onTap} onTap={onTap}>
        <View className={cx('ui-legend__letter', `ui-legend__letter--${look}`)}>{letter}</View>
        <Text className={cx('ui-legend__count', onTap && 'ui-legend__count--tap')}>{count}</Text>
        <Text>{words}</Text>
      </Tap>
    ))}
  </View>
)
