import { Text, View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import { Icon } from './icon'
import { Tap } from './tap'
import './chips.scss'

export type ChipOption<V extends string> = { value: V, words: string, count?: number, disabled?: boolean }

export type ChipsProps<V extends string> = {
  options: readonly ChipOption<V>[]
  chosen: readonly V[]
  /** The caller decides: replace for one choice, add or remove for many. */
  onTap: (value: V) => void
  many?: boolean
  /** One scrolling line, for filters over a list. */
  line?: boolean
  label?: string
  /** Each chip is `<id>-<value>`. */
  id?: string
}

/** Choices as words in pills: phrases of a defect, who came, filters with counts. */
export const Chips = <V extends string>({ options, chosen, onTap, many, line, label, id }: ChipsProps<V>) => (
  <View className={cx('ui-chips', line && 'ui-chips--line')} {...a11y({ role: many ? 'list' : 'radiogroup', label })}>
    {options.map(option => {
      const on = chosen.includes(option.value)
      return (
        <Tap
          key={option.value} id={id && `${id}-${option.value}`} role={many ? 'checkbox' : 'radio'} checked={on} disabled={option.disabled} onTap={() => onTap(option.value)}
          className={cx('ui-chip', on && 'ui-chip--on', option.disabled && 'ui-chip--off')}
        >
          {on && !line && <Icon name='check' size='xs' />}
          <Text>{option.words}</Text>
          {option.count !== undefined && <Text className='ui-chip__count'>{option.count}</Text>}
        </Tap>
      )
    })}
  </View>
)
