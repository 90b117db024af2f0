import { Text, View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import { Icon } from './icon'
import type { IconName } from './icon'
import { Tap } from './tap'
import type { Tone } from './tone'
import './strip.scss'

export type StripProps = {
  /** Bold beginning ("已离线"), then the rest (", 3 项待同步"). */
  strong?: string
  words: string
  note?: string
  icon?: IconName
  tone?: Tone
  onTap?: () => void
}

/** One line under the bar: offline, waiting to sync, a notice for everyone. */
export const Strip = ({ strong, words, note, icon = 'offline', tone = 'amber', onTap }: StripProps) => {
  const inside = (
    <>
      <Icon name={icon} size='s' />
      <View className='ui-strip__main' {...a11y({ role: 'status', live: 'polite' })}>
        {strong && <Text className='ui-strip__bold'>{strong}</Text>}
        <Text>{words}</Text>
      </View>
      {note && <Text className='ui-strip__note'>{note}</Text>}
      {onTap && <Icon name='right' size='xs' />}
    </>
  )
  const look = cx('ui-strip', `ui-strip--${tone}`)
  return onTap ? <Tap className={look} onTap={onTap}>{inside}</Tap> : <View className={look}>{inside}</View>
}
