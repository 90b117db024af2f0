import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from './card'
import './clause.scss'

export type ClauseProps = { number: string | number, title: string, aside?: string, words: ReactNode, onTap?: () => void, id?: string }

/** One key clause on a card: its number, what it is about, what it says. */
export const Clause = ({ number, title, aside, words, onTap, id }: ClauseProps) => (
  <Card onTap={onTap} id={id}>
    <View className='ui-clause'>
      <View className='ui-clause__number'>{number}</View>
      <View className='ui-clause__main'>
        <View className='ui-clause__head'><View className='ui-clause__title'>{title}</View>{aside && <View className='ui-clause__aside'>{aside}</View>}</View>
        <View className='ui-clause__words'>{words}</View>
      </View>
    </View>
  </Card>
)
