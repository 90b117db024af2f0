import { Text, View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import { Icon } from './icon'
import { Tap } from './tap'
import './tabs.scss'

export type TabItem<V extends string> = { value: V, words: string, note?: string, done?: boolean }
export type TabsProps<V extends string> = { tabs: readonly TabItem<V>[], chosen: V, onTap: (value: V) => void, stuck?: boolean, /** Each tab is `<id>-<value>`; without it `tab-<value>`. */ id?: string }

/** Rooms, stages, kinds: one line that scrolls, each with how far it is. */
export const Tabs = <V extends string>({ tabs, chosen, onTap, stuck, id = 'tab' }: TabsProps<V>) => (
  <View className={cx('ui-tabs', stuck && 'ui-tabs--stuck')} {...a11y({ role: 'tablist' })}>
    {tabs.map(({ value, words, note, done }) => (
      <Tap key={value} id={`${id}-${value}`} role='tab' checked={value === chosen} className={cx('ui-tab', value === chosen && 'ui-tab--on')} onTap={() => onTap(value)} label={[words, note].filter(Boolean).join(' ')}>
        <Text>{words}</Text>
        {note && <View className={cx('ui-tab__note', done && 'ui-tab__note--done')}>{done && <Icon name='check' size='xs' />}<Text>{note}</Text></View>}
      </Tap>
    ))}
  </View>
)
