import { Canvas, View } from '@tarojs/components'
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { a11y } from './a11y'
import { cx } from './cx'
import './canvas-box.scss'

/** A canvas ready to draw on, in CSS pixels (src/platform/canvas opens it); `node.width` is in the screen's own pixels. */
export type Surface = { readonly context: CanvasRenderingContext2D, readonly width: number, readonly height: number, readonly node?: { readonly width: number } }
export type OpenSurface<S extends Surface = Surface> = (id: string) => Promise<S | undefined>
export type CanvasPoint = { x: number, y: number, at: number }
export type CanvasTouch = { phase: 'start' | 'move' | 'end', point: CanvasPoint }

export type CanvasBoxProps<S extends Surface> = {
  /** Unique on the page. */
  id: string
  open: OpenSurface<S>
  paint: (surface: S) => void
  onReady?: (surface: S) => void
  onTouch?: ((touch: CanvasTouch) => void) | undefined
  /** Drawing: the page does not scroll under the finger. */
  held?: boolean
  label?: string
}

type Touched = { touches: readonly { x: number, y: number }[], changedTouches: readonly { x: number, y: number }[], timeStamp: number }

// Kept apart and never drawn again: on H5 a new render of the element clears what is on it.
const Still = memo(({ id, held, onTouch }: { id: string, held: boolean, onTouch: (phase: CanvasTouch['phase'], event: Touched) => void }) => process.env.TARO_ENV === 'h5'
  ? <Canvas type='2d' id={id} canvasId={id} className='ui-canvas__canvas' />
  : (
    <Canvas
      type='2d' id={id} canvasId={id} className='ui-canvas__canvas' disableScroll={held}
      onTouchStart={event => onTouch('start', event as unknown as Touched)} onTouchMove={event => onTouch('move', event as unknown as Touched)}
      onTouchEnd={event => onTouch('end', event as unknown as Touched)} onTouchCancel={event => onTouch('end', event as unknown as Touched)}
    />
  ))

/** On H5 mouse, pen and finger are all pointers; the mini-program has only touches. */
const listen = (element: HTMLElement, tell: (touch: CanvasTouch) => void): (() => void) => {
  let pointer: number | undefined
  const hear = (phase: CanvasTouch['phase']) => (event: PointerEvent) => {
    if (phase === 'start') {
      pointer = event.pointerId
      element.setPointerCapture(pointer)
    } else if (event.pointerId !== pointer) {
      return
    }
    if (phase === 'end') pointer = undefined
    const box = element.getBoundingClientRect()
    tell({ phase, point: { x: event.clientX - box.left, y: event.clientY - box.top, at: event.timeStamp } })
  }
  const ears = { pointerdown: hear('start'), pointermove: hear('move'), pointerup: hear('end'), pointercancel: hear('end') }
  for (const [name, ear] of Object.entries(ears)) element.addEventListener(name, ear as EventListener)
  return () => {
    for (const [name, ear] of Object.entries(ears)) element.removeEventListener(name, ear as EventListener)
  }
}

const TRIES = 40

/** A canvas that is opened when it is there, painted when the painting changes, and tells where it is touched. */
export const CanvasBox = <S extends Surface>({ id, open, paint, onReady, onTouch, held = false, label }: CanvasBoxProps<S>) => {
  const [surface, setSurface] = useState<S>()
  const box = useRef<HTMLElement>(null)
  const latest = useRef({ onReady, onTouch })
  latest.current = { onReady, onTouch }

  useEffect(() => {
    let left = TRIES
    let timer: ReturnType<typeof setTimeout> | undefined
    const attempt = async () => {
      const found = await open(id)
      if (left === 0) return
      if (found) {
        setSurface(found)
        latest.current.onReady?.(found)
      } else if (--left > 0) {
        timer = setTimeout(() => void attempt(), 50)
      }
    }
    void attempt()
    return () => { left = 0; clearTimeout(timer) }
  }, [id, open])

  useEffect(() => { if (surface) paint(surface) }, [surface, paint])

  useEffect(() => process.env.TARO_ENV === 'h5' && box.current ? listen(box.current, touch => latest.current.onTouch?.(touch)) : undefined, [])

  const touched = useMemo(() => (phase: CanvasTouch['phase'], event: Touched) => {
    const touch = event.touches[0] ?? event.changedTouches[0]
    if (touch) latest.current.onTouch?.({ phase, point: { x: touch.x, y: touch.y, at: event.timeStamp } })
  }, [])

  return (
    <View ref={box} className={cx('ui-canvas', held && 'ui-canvas--held')} {...a11y({ role: 'img', label })}>
      <Still id={id} held={held} onTouch={touched} />
    </View>
  )
}
