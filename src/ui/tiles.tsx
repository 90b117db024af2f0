import { Text, View } from '@tarojs/components'
import { cx } from './cx'
import { Icon } from './icon'
import type { IconName } from './icon'
import { Mark } from './mark'
import type { MarkState } from './mark'
import { Tap } from './tap'
import './tiles.scss'

export type Tile = {
  key: string
  over: string
  icon?: IconName
  value: string | number
  /** A name instead of a figure. */
  strong?: boolean
  unit?: string
  note?: string
  noteIcon?: IconName
  noteMark?: MarkState
  /** The note is good news. */
  noteGood?: boolean
  tone?: 'pine' | 'amber' | 'red' | undefined
  onTap?: (() => void) | undefined
}

/** Counts (or people) side by side, divided by hairlines; a number that opens its list is underlined. `raised` brings its own card. */
export const Tiles = ({ tiles, raised, id }: { tiles: readonly Tile[], raised?: boolean, /** Each tile is `<id>-<key>`. */ id?: string }) => (
  <View className={cx('ui-tiles', raised && 'ui-tiles--raised')}>
    {tiles.map(({ key, over, icon, value, strong, unit, note, noteIcon, noteMark, noteGood, tone, onTap }) => {
      const look = cx('ui-tile', tone && `ui-tile--${tone}`)
      const inside = (
        <>
          <View className='ui-tile__over'>{icon && <Icon name={icon} size='xs' />}<Text>{over}</Text></View>
          <View className={cx('ui-tile__value', strong && 'ui-tile__value--strong')}><Text className={cx(onTap && 'ui-tile__under')}>{value}</Text>{unit && <Text className='ui-tile__unit'>{unit}</Text>}</View>
          {note && <View className={cx('ui-tile__note', noteGood && 'ui-tile__note--pine')}>{noteIcon && <Icon name={noteIcon} size='xs' />}{noteMark && <Mark state={noteMark} size='xs' />}<Text>{note}</Text></View>}
        </>
      )
      return onTap
        ? <Tap key={key} id={id && `${id}-${key}`} className={look} label={`${over} ${value}${unit ?? ''}`} onTap={onTap}>{inside}</Tap>
        : <View key={key} className={look}>{inside}</View>
    })}
  </View>
)
