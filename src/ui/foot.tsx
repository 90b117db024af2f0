import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from './cx'
import './foot.scss'

export type FootProps = {
  /** A quiet line above the button: what the tap will do, what is still missing. */
  note?: ReactNode
  /** On the ground, without the paper and its hairline. */
  bare?: boolean
  children: ReactNode
}

/** The one action, in the thumb's reach. */
export const Foot = ({ note, bare, children }: FootProps) => (
  <View className={cx('ui-foot', bare && 'ui-foot--bare')}>
    {note != null && <View className='ui-foot__note'>{note}</View>}
    {children}
  </View>
)
