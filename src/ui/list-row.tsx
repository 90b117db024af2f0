import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { Icon } from './icon'
import type { IconName } from './icon'
import { Mark } from './mark'
import type { MarkState } from './mark'
import { Tap } from './tap'
import './list-row.scss'

export type ListRowProps = {
  icon?: IconName
  mark?: MarkState
  /** Anything else in front: a time, a room number. */
  lead?: ReactNode
  words: ReactNode
  strong?: boolean
  quiet?: boolean
  note?: ReactNode
  aside?: ReactNode
  /** With onTap the row shows a chevron. */
  onTap?: (() => void) | undefined
  label?: string
  id?: string
  /** What belongs to the row, under its line: a button, photos, a bar. */
  children?: ReactNode
}

/** A row of a list, hairline under it but for the last. */
export const ListRow = ({ icon, mark, lead, words, strong, quiet, note, aside, onTap, label, id, children }: ListRowProps) => {
  const line = (
    <>
      {(icon ?? mark ?? lead) != null && <View className='ui-row__lead'>{icon ? <Icon name={icon} /> : mark ? <Mark state={mark} /> : lead}</View>}
      <View className='ui-row__main'>
        <View className={cx('ui-row__words', strong && 'ui-row__words--strong')}>{words}</View>
        {note != null && <View className='ui-row__note'>{note}</View>}
      </View>
      {aside != null && <View className='ui-row__aside'>{aside}</View>}
      {onTap && <Icon name='right' size='s' className='ui-row__end' />}
    </>
  )
  const hasUnder = children != null && children !== false
  const inside = !hasUnder
    ? line
    : (
      <>
        <View className='ui-row__line'>{line}</View>
        <View className={cx('ui-row__under', (icon ?? mark) !== undefined && 'ui-row__under--in')}>{children}</View>
      </>
    )
  const look = cx('ui-row', quiet && 'ui-row--quiet', hasUnder && 'ui-row--block')
  return onTap
    ? <Tap id={id} className={look} onTap={onTap} label={label}>{inside}</Tap>
    : <View className={look}>{inside}</View>
}
