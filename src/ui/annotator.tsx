import { Image, Text, View } from '@tarojs/components'
import { useCallback, useRef, useState } from 'react'
import { drawMarks, finishMark, moveMark, startMark } from './annotation'
import type { MarkTool, PhotoMark } from './annotation'
import { CanvasBox } from './canvas-box'
import type { CanvasTouch, OpenSurface, Surface } from './canvas-box'
import { colours } from './colours'
import { cx } from './cx'
import { Icon } from './icon'
import { Tap } from './tap'
import './annotator.scss'

export type AnnotatorProps<S extends Surface> = {
  id: string
  open: OpenSurface<S>
  /** The photo, shown as cover; marks are kept apart and drawn into the picture when it is sent (`drawMarks`). */
  src: string
  marks: readonly PhotoMark[]
  onChange: (marks: readonly PhotoMark[]) => void
  tools: Record<MarkTool, string>
  undoLabel: string
  again: { words: string, onTap: () => void }
  /** "13 秒". */
  time?: string
  label: string
}

const TOOLS: readonly MarkTool[] = ['ring', 'arrow', 'pen']

const draw = (on: Surface, all: readonly PhotoMark[]) => {
  on.context.clearRect(0, 0, on.width, on.height)
  drawMarks(on.context, all, on.width, on.height, colours.persimmon)
}

/** A photo to draw a ring, an arrow or a line on. */
export const Annotator = <S extends Surface>({ id, open, src, marks, onChange, tools, undoLabel, again, time, label }: AnnotatorProps<S>) => {
  const [tool, setTool] = useState<MarkTool>('ring')
  const surface = useRef<S>()
  const drawing = useRef<PhotoMark>()

  const paint = useCallback((on: S) => draw(on, marks), [marks])

  const touch = ({ phase, point }: CanvasTouch) => {
    const on = surface.current
    if (!on) return
    const [x, y] = [point.x / on.width, point.y / on.height]
    if (phase === 'start') drawing.current = startMark(tool, x, y)
    if (!drawing.current) return
    if (phase === 'move') drawing.current = moveMark(drawing.current, x, y)
    if (phase !== 'end') return draw(on, [...marks, drawing.current])
    const kept = finishMark(drawing.current)
    drawing.current = undefined
    if (kept) onChange([...marks, kept])
    else draw(on, marks)
  }

  return (
    <View className='ui-annotate'>
      <Image className='ui-annotate__photo' src={src} mode='aspectFill' />
      <View className='ui-annotate__pad'><CanvasBox id={id} open={open} paint={paint} onReady={on => { surface.current = on }} onTouch={touch} held label={label} /></View>
      {time && <View className='ui-annotate__time'><Icon name='clock' size='s' /><Text>{time}</Text></View>}
      <View className='ui-annotate__tools'>
        {TOOLS.map(name => <Tap key={name} id={`${id}-${name}`} role='radio' checked={name === tool} label={tools[name]} className={cx('ui-annotate__tool', name === tool && 'ui-annotate__tool--on')} onTap={() => setTool(name)}><Icon name={name} size={name === 'ring' ? 'l' : 'm'} /></Tap>)}
        <Tap id={`${id}-undo`} className={cx('ui-annotate__tool', marks.length === 0 && 'ui-annotate__tool--off')} disabled={marks.length === 0} label={undoLabel} onTap={() => onChange(marks.slice(0, -1))}><Icon name='undo' /></Tap>
      </View>
      <Tap id={`${id}-again`} className='ui-annotate__again' label={again.words} onTap={again.onTap}><Icon name='camera' /><Text>{again.words}</Text></Tap>
    </View>
  )
}
