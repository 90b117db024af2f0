import { Text, View } from '@tarojs/components'
import { cx } from './cx'
import { Icon } from './icon'
import type { IconName } from './icon'
import type { Tone } from './tone'
import './pill.scss'

export type PillProps = { words: string, tone?: Tone, icon?: IconName }

/** A short state in a word: "明天", "可签到", "还有 8 分钟". */
export const Pill = ({ words, tone = 'pine', icon }: PillProps) => (
  <View className={cx('ui-pill', `ui-pill--${tone}`)}>
    {icon && <Icon name={icon} size='xs' />}
    <Text>{words}</Text>
  </View>
)
