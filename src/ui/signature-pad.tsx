import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useCallback, useRef } from 'react'
import { Button } from './button'
import { CanvasBox } from './canvas-box'
import type { CanvasTouch, OpenSurface, Surface } from './canvas-box'
import { colours } from './colours'
import { begin, drawPieces, extend, piecesOf, undo } from './signature'
import type { Pen, Signature, Stroke } from './signature'
import './signature-pad.scss'

export type SignaturePadProps<S extends Surface> = {
  id: string
  open: OpenSurface<S>
  signature: Signature
  /** After each stroke, undo and again; keep the value and give it back. */
  onChange: (signature: Signature) => void
  /** The canvas as opened, for exporting the picture (src/platform/canvas). */
  onReady?: (surface: S) => void
  undoWords: string
  againWords: string
  /** Under the line: what to write, what the signature means. */
  hint?: string
  note?: string
  label: string
  /** Right of the tools: the button that takes the signature. */
  action?: ReactNode
}

const penOf = ({ width, height }: Surface): Pen => {
  const thick = Math.max(3, Math.min(width, height * 2.4) / 95)
  return { thick, thin: thick * 0.45 }
}

const strokeOn = (surface: Surface, stroke: Stroke) => drawPieces(surface.context, piecesOf(stroke, penOf(surface)), colours.ink)

/** Paper to sign on: ink that thins with speed, undo by stroke, again. Ink under the finger is drawn at once, kept when the finger lifts. */
export const SignaturePad = <S extends Surface>({ id, open, signature, onChange, onReady, undoWords, againWords, hint, note, label, action }: SignaturePadProps<S>) => {
  const surface = useRef<S>()
  const drawing = useRef<Signature>()

  const paint = useCallback((on: S) => {
    on.context.clearRect(0, 0, on.width, on.height)
    signature.forEach(stroke => strokeOn(on, stroke))
  }, [signature])

  const ready = (opened: S) => { surface.current = opened; onReady?.(opened) }

  const touch = ({ phase, point }: CanvasTouch) => {
    const on = surface.current
    if (!on) return
    if (phase === 'start') drawing.current = begin([], point)
    if (!drawing.current) return
    if (phase === 'move') drawing.current = extend(drawing.current, point)
    const stroke = drawing.current[0]
    if (!stroke) return
    // Only the newest pieces: the whole is painted again when the stroke is kept.
    if (phase !== 'end') drawPieces(on.context, piecesOf(stroke, penOf(on)).slice(-2), colours.ink)
    else { drawing.current = undefined; onChange([...signature, stroke]) }
  }

  const none = signature.length === 0
  return (
    <View className='ui-sign'>
      <View className='ui-sign__paper'>
        <View className='ui-sign__line' />
        <View className='ui-sign__hints'><View>{hint}</View><View className='ui-sign__hint--end'>{note}</View></View>
        <View className='ui-sign__pad'><CanvasBox id={id} open={open} paint={paint} onReady={ready} onTouch={touch} held label={label} /></View>
      </View>
      <View className='ui-sign__tools'>
        <Button id={`${id}-undo`} kind='light' icon='undo' words={undoWords} disabled={none} onTap={() => onChange(undo(signature))} />
        <Button id={`${id}-again`} kind='light' words={againWords} disabled={none} onTap={() => onChange([])} />
        <View className='ui-sign__main'>{action}</View>
      </View>
    </View>
  )
}
