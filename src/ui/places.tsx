import { View } from '@tarojs/components'
import type { CSSProperties } from 'react'
import { a11y } from './a11y'
import { cx } from './cx'
import './places.scss'

export type PlacesProps = { places: number, left: number, low?: boolean }

const MOST_BLOCKS = 16

/** How many blocks stand for the places, and how many of them are left. Above 16 a block stands for several; one left is never shown as none. */
export const blocksOf = (places: number, left: number): { blocks: number, filled: number } => {
  const blocks = Math.min(Math.max(places, 1), MOST_BLOCKS)
  return { blocks, filled: places <= 0 ? 0 : Math.min(blocks, Math.ceil((Math.max(left, 0) / places) * blocks)) }
}

/** Countable blocks: places left of all; hatched when none. The words beside it say the number. */
export const Places = ({ places, left, low }: PlacesProps) => {
  const { blocks, filled } = blocksOf(places, left)
  return (
    <View className={cx('ui-places', filled === 0 && 'ui-places--full', low && 'ui-places--low')} style={{ '--cut': `${100 / blocks}%` } as CSSProperties} {...a11y({ hidden: true })}>
      {filled > 0 && <View className='ui-places__left' style={{ width: `${(filled / blocks) * 100}%` }} />}
    </View>
  )
}
