import { View } from '@tarojs/components'
import { a11y } from './a11y'
import './celebration.scss'

export type CelebrationProps = { words: string, note?: string }

/** The evening of the keys: the owner's window is lit. Earned, once; use under `<Page top='persimmon'>`. */
export const Celebration = ({ words, note }: CelebrationProps) => (
  <View className='ui-skyline'>
    <View className='ui-skyline__words' {...a11y({ role: 'heading' })}>{words}</View>
    {note && <View className='ui-skyline__note'>{note}</View>}
    <View className='ui-skyline__art' {...a11y({ hidden: true })}><View className='ui-skyline__window' /></View>
  </View>
)
