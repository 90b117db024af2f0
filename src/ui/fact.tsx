import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { Icon } from './icon'
import type { IconName } from './icon'
import './fact.scss'

export type FactProps = {
  icon: IconName
  words: ReactNode
  strong?: boolean
  note?: ReactNode
  /** A quiet action at the end of the line: a Link. */
  action?: ReactNode
}

/** When, where, what to bring: an icon, a line, a quiet action. */
export const Fact = ({ icon, words, strong, note, action }: FactProps) => (
  <View className='ui-fact'>
    <View className='ui-fact__icon'><Icon name={icon} /></View>
    <View className='ui-fact__main'>
      <View className={cx('ui-fact__words', strong && 'ui-fact__words--strong')}>{words}</View>
      {note != null && <View className='ui-fact__note'>{note}</View>}
    </View>
    {action}
  </View>
)

/** The facts of a card, with their room above and below. */
export const Facts = ({ children }: { children: ReactNode }) => <View className='ui-facts'>{children}</View>
