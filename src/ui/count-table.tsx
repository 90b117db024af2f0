import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { Icon } from './icon'
import type { IconName } from './icon'
import './count-table.scss'

export type CountCell = { key: string, value: ReactNode, tone?: 'quiet' | 'pine' | 'red', icon?: IconName }

export type CountRow = {
  key: string
  words: string
  note?: string
  cells: readonly CountCell[]
  /** The row being counted (pine) or the one that does not agree (red). */
  tone?: 'pine' | 'red' | undefined
}

export type CountTableProps = {
  head: readonly string[]
  rows: readonly CountRow[]
  total?: { words: string, sum: string, of?: string }
  /** The last column is wide: it holds a stepper or a number with a tick. */
  wideEnd?: boolean
}

/** Kinds, how many there should be, how many each person counted; lay in `<Card fit='flush'>`. */
export const CountTable = ({ head, rows, total, wideEnd }: CountTableProps) => {
  const cell = (at: number, of: number) => cx('ui-counts__cell', wideEnd && at === of - 1 && 'ui-counts__cell--end')
  return (
    <View className={cx(wideEnd && 'ui-counts--wide')}>
      <View className='ui-counts__head'>
        {head.map((words, at) => <View key={words} className={at === 0 ? 'ui-counts__name' : cell(at, head.length)}>{words}</View>)}
      </View>
      {rows.map(row => (
        <View key={row.key} className={cx('ui-counts__row', row.tone && `ui-counts__row--${row.tone}`)}>
          <View className='ui-counts__name'><Text>{row.words}</Text>{row.note && <Text className='ui-counts__note'>{row.note}</Text>}</View>
          {row.cells.map(({ key, value, tone, icon }, at) => (
            <View key={key} className={cx(cell(at, row.cells.length), tone && `ui-counts__cell--${tone}`)}>{value}{icon && <Icon name={icon} size='s' />}</View>
          ))}
        </View>
      ))}
      {total && <View className='ui-counts__total'><Text>{total.words}</Text><View><Text className='ui-counts__sum'>{total.sum}</Text>{total.of && <Text>{total.of}</Text>}</View></View>}
    </View>
  )
}
