import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import './title-block.scss'

export type TitleBlockProps = { title: string, note?: ReactNode, aside?: ReactNode }

/** The first thing on a page: names the task in the user's words. */
export const TitleBlock = ({ title, note, aside }: TitleBlockProps) => (
  <View className='ui-title'>
    <View className='ui-title__row'>
      <View className='ui-title__words' {...a11y({ role: 'heading' })}>{title}</View>
      {aside != null && <View className='ui-title__aside'>{aside}</View>}
    </View>
    {note != null && <View className='ui-title__note'>{note}</View>}
  </View>
)
