import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from './cx'
import './key-values.scss'

export type Pair = { key: string, words: string, value: ReactNode, strong?: boolean, aside?: ReactNode }

export type KeyValuesProps = {
  pairs: readonly Pair[]
  /** `side` value beside the word, `apart` at the right edge (money), `narrow` for two-character words. */
  fit?: 'side' | 'apart' | 'narrow'
  lined?: boolean
}

/** What it is, and what it says. */
export const KeyValues = ({ pairs, fit = 'side', lined }: KeyValuesProps) => (
  <View className={cx('ui-pairs', fit !== 'side' && `ui-pairs--${fit}`, lined && 'ui-pairs--lined')}>
    {pairs.map(({ key, words, value, strong, aside }) => (
      <View key={key} className={cx('ui-pair', strong && 'ui-pair--strong')}>
        <View className='ui-pair__key'>{words}</View>
        <View className='ui-pair__value'>{value}</View>
        {aside}
      </View>
    ))}
  </View>
)
