import { Text, View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import './progress.scss'

export type ProgressProps = {
  /** How many parts there are and how many are behind us; `within` is the share of the present one. */
  parts: number
  done: number
  within?: number
  /** "2/4", and the names of the parts. */
  words?: string
  names?: readonly string[]
  tone?: 'amber' | 'red'
  label?: string
}

/** Where we are in a form, or how far a repair has come. */
export const Progress = ({ parts, done, within = 0, words, names, tone, label }: ProgressProps) => {
  const fill = (at: number) => (at < done ? 1 : at === done ? within : 0)
  return (
    <View className='ui-progress' {...a11y({ role: 'progressbar', label: label ?? words })}>
      {(words ?? names) && (
        <View className='ui-progress__head'>
          {words && <Text className='ui-progress__count'>{words}</Text>}
          {names && <View className='ui-progress__names'>{names.map((name, at) => <Text key={name} className={cx('ui-progress__name', at === done && 'ui-progress__name--on')}>{name}</Text>)}</View>}
        </View>
      )}
      <View className='ui-progress__bars'>
        {Array.from({ length: parts }, (_, at) => (
          <View key={at} className='ui-progress__bar'>
            {fill(at) > 0 && <View className={cx('ui-progress__fill', tone && `ui-progress__fill--${tone}`)} style={{ width: `${Math.round(fill(at) * 100)}%` }} />}
          </View>
        ))}
      </View>
    </View>
  )
}
