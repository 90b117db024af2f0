import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import { cx } from './cx'
import type { Tone } from './tone'
import './timeline.scss'

export type Moment = { key: string, when: string, words: string, note?: ReactNode, tone?: Tone, children?: ReactNode }

/** What happened, newest first or last as given. */
export const Timeline = ({ moments }: { moments: readonly Moment[] }) => (
  <View className='ui-moments' {...a11y({ role: 'list' })}>
    {moments.map(({ key, when, words, note, tone = 'plain', children }) => (
      <View key={key} className={cx('ui-moment', `ui-moment--${tone}`)}>
        <View className='ui-moment__dot' />
        <View className='ui-moment__line'><View className='ui-moment__words'>{words}</View><View className='ui-moment__when'>{when}</View></View>
        {note != null && <View className='ui-moment__note'>{note}</View>}
        {children}
      </View>
    ))}
  </View>
)
