import { View } from '@tarojs/components'
import type { CSSProperties } from 'react'
import { a11y } from './a11y'
import { blocksOf } from './blocks-of'
import { cx } from './cx'
import './places.scss'

export type PlacesProps = { places: number, left: number, low?: boolean }

/** Countable blocks: places left of all; hatched when none. The words beside it say the number. */
export const Places = ({ places, left, low }: PlacesProps) => {
  const { blocks, filled } = blocksOf(places, left)
  return (
    <View className={cx('ui-places', filled === 0 && 'ui-places--full', low && 'ui-places--low')} style={{ '--cut': `${100 / blocks}%` } as CSSProperties} {...a11y({ hidden: true })}>
      {filled > 0 && <View className='ui-places__left' style={{ width: `${(filled / blocks) * 100}%` }} />}
    </View>
  )
}
