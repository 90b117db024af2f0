import { View } from '@tarojs/components'
import { useCallback, useMemo } from 'react'
import { encode } from 'uqr'
import { CanvasBox } from './canvas-box'
import type { OpenSurface, Surface } from './canvas-box'
import { cx } from './cx'
import { drawQr } from './qr-drawing'
import './qr-code.scss'

export type QrCodeProps<S extends Surface> = {
  id: string
  open: OpenSurface<S>
  text: string
  /** How much of its time is left, 0…1: the ring. */
  left?: number
  /** Used up or of another day: shown pale, not to be scanned. */
  stale?: boolean
  small?: boolean
  onReady?: (surface: S) => void
  label: string
}

/** A code large on white with the ring of its time. */
export const QrCode = <S extends Surface>({ id, open, text, left = 0, stale, small, onReady, label }: QrCodeProps<S>) => {
  const modules = useMemo(() => encode(text, { ecc: 'M', border: 0 }).data, [text])
  const paint = useCallback((on: S) => drawQr(on.context, modules, Math.min(on.width, on.height), left, (on.node?.width ?? on.width) / on.width), [modules, left])
  return (
    <View className={cx('ui-qr', stale && 'ui-qr--stale', small && 'ui-qr--small')}>
      <CanvasBox id={id} open={open} paint={paint} onReady={onReady} label={label} />
    </View>
  )
}
