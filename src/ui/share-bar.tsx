import { Text, View } from '@tarojs/components'
import { a11y } from './a11y'
import './share-bar.scss'

export type SharePart = { key: string, words: string, count: number, look: 'full' | 'striped' | 'plain' }

/** How many of all: one bar in parts, and each part's count in words under it. */
export const ShareBar = ({ parts, label }: { parts: readonly SharePart[], label: string }) => (
  <View>
    <View className='ui-share__bar' {...a11y({ role: 'img', label: [label, ...parts.map(({ words, count }) => `${words} ${count}`)].join(' ') })}>
      {parts.filter(({ count }) => count > 0).map(({ key, count, look }) => <View key={key} className={`ui-share__part ui-share__part--${look}`} style={{ flexGrow: count }} />)}
    </View>
    <View className='ui-share__counts'>
      {parts.map(({ key, words, count, look }) => (
        <View key={key} className='ui-share__count'>
          <Text className='ui-share__number'>{count}</Text>
          <View className='ui-share__words'><View className={`ui-share__key ui-share__part--${look}`} /><Text>{words}</Text></View>
        </View>
      ))}
    </View>
  </View>
)
