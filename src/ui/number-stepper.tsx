import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import { Icon } from './icon'
import { Tap } from './tap'
import './number-stepper.scss'

export type NumberStepperProps = {
  value: number
  onChange: (value: number) => void
  min?: number
  max?: number
  step?: number
  tone?: 'amber' | 'red'
  /** What is counted; then how the two buttons are said. */
  label: string
  lessLabel: string
  /** The taps are `<id>-less` and `<id>-more`. */
  id?: string
  moreLabel: string
}

/** A small number by − and +. */
export const NumberStepper = ({ value, onChange, min = 0, max = 999, step = 1, tone, label, lessLabel, moreLabel, id }: NumberStepperProps) => {
  const atMin = value <= min
  const atMax = value >= max
  return (
    <View className='ui-number' {...a11y({ label })}>
      <Tap id={id && `${id}-less`} className={cx('ui-number__tap', atMin && 'ui-number__tap--off')} disabled={atMin} label={lessLabel} onTap={() => onChange(Math.max(min, value - step))}><Icon name='minus' /></Tap>
      <View className={cx('ui-number__value', tone && `ui-number__value--${tone}`)} {...a11y({ live: 'polite' })}>{value}</View>
      <Tap id={id && `${id}-more`} className={cx('ui-number__tap', atMax && 'ui-number__tap--off')} disabled={atMax} label={moreLabel} onTap={() => onChange(Math.min(max, value + step))}><Icon name='plus' /></Tap>
    </View>
  )
}
