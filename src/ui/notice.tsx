import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import { cx } from './cx'
import { Icon } from './icon'
import type { IconName } from './icon'
import type { Tone } from './tone'
import './notice.scss'

export type NoticeProps = { words: ReactNode, note?: ReactNode, icon?: IconName, tone?: Tone, action?: ReactNode }

/** A line that stays: something to know, in the place it belongs to. */
export const Notice = ({ words, note, icon = 'info', tone = 'blue', action }: NoticeProps) => (
  <View className={cx('ui-notice', `ui-notice--${tone}`)} {...a11y(tone === 'red' ? { role: 'alert' } : {})}>
    <Icon name={icon} />
    <View className='ui-notice__main'>
      <View className={cx(note != null && 'ui-notice__words')}>{words}</View>
      {note != null && <View className='ui-notice__note'>{note}</View>}
    </View>
    {action}
  </View>
)

/** A line that goes again by itself: the caller clears it. Said by screen readers. */
export const Toast = ({ words, icon }: { words: string | undefined, icon?: IconName }) => (
  <View {...a11y({ role: 'status', live: 'polite' })}>
    {words && <View className='ui-toast'><View className='ui-toast__paper'>{icon && <Icon name={icon} />}<View>{words}</View></View></View>}
  </View>
)
