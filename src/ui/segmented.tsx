import { Text, View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import { Icon } from './icon'
import type { IconName } from './icon'
import { Tap } from './tap'
import './segmented.scss'

export type SegmentOption<V extends string> = { value: V, words: string, icon?: IconName, tone?: 'pine' | 'red' | 'amber' }

export type SegmentedProps<V extends string> = {
  options: readonly SegmentOption<V>[]
  chosen: V | undefined
  onTap: (value: V) => void
  /** The whole width, for the item that is open. */
  large?: boolean
  label?: string
  disabled?: boolean
  /** Each answer is `<id>-<value>`. */
  id?: string
}

/** Two or three answers in one capsule: 正常 / 有问题. The icon shows on the chosen one, or on all when large. */
export const Segmented = <V extends string>({ options, chosen, onTap, large, label, disabled, id }: SegmentedProps<V>) => (
  <View className={cx('ui-segments', large && 'ui-segments--large')} {...a11y({ role: 'radiogroup', label })}>
    {options.map(({ value, words, icon, tone = 'pine' }) => {
      const on = value === chosen
      return (
        <Tap key={value} id={id && `${id}-${value}`} role='radio' checked={on} disabled={disabled} onTap={() => onTap(value)} className={cx('ui-segment', on && 'ui-segment--on', on && `ui-segment--${tone}`)}>
          {icon && (on || large) && <Icon name={icon} size='s' />}
          <Text>{words}</Text>
        </Tap>
      )
    })}
  </View>
)
