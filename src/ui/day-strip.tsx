import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import { Tap } from './tap'
import './day-strip.scss'

export type DayItem = {
  key: string
  /** "周六", "14", "余 46". */
  over: string
  number: string
  under?: string
  /** Closed or full: shown, not chosen. */
  off?: boolean
  /** Outlined: the day I hold. */
  mine?: boolean
}

export type DayStripProps = { days: readonly DayItem[], chosen?: string, onTap: (key: string) => void, label?: string }

/** Days side by side; the words under each say what is left. */
export const DayStrip = ({ days, chosen, onTap, label }: DayStripProps) => (
  <View className='ui-days' {...a11y({ role: 'radiogroup', label })}>
    {days.map(day => (
      <Tap
        key={day.key} id={`day-${day.key}`} role='radio' checked={day.key === chosen} disabled={day.off} onTap={() => onTap(day.key)} label={[day.over, day.number, day.under].filter(Boolean).join(' ')}
        className={cx('ui-day', day.off && 'ui-day--off', day.mine && 'ui-day--mine', day.key === chosen && 'ui-day--chosen')}
      >
        <View className='ui-day__small'>{day.over}</View>
        <View className='ui-day__number'>{day.number}</View>
        {day.under && <View className='ui-day__small'>{day.under}</View>}
      </Tap>
    ))}
  </View>
)
