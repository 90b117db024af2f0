import { View } from '@tarojs/components'
import type { ITouchEvent } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import type { A11y } from './a11y'

export type TapProps = Omit<A11y, 'hidden' | 'live'> & {
  className?: string
  /** Stable name of the thing, for tests. */
  id?: string | undefined
  children?: ReactNode
  onTap?: (() => void) | undefined
}

/** Anything that can be tapped. Inside another tappable thing only the inner one acts. */
export const Tap = ({ className, id, children, onTap, role = 'button', ...said }: TapProps) => {
  const tap = (event: ITouchEvent) => {
    event.stopPropagation()
    if (!said.disabled) onTap?.()
  }
  return (
    <View {...(id ? { id } : {})} className={className ?? ''} hoverClass={said.disabled ? 'none' : 'ui-hover'} hoverStayTime={80} hoverStopPropagation onClick={tap} {...a11y({ role, ...said })}>
      {children}
    </View>
  )
}
