import { Text, View } from '@tarojs/components'
import type { CSSProperties } from 'react'
import { cx } from './cx'
import { Tap } from './tap'
import './funnel.scss'

export type FunnelPart = { key: string, words: string, count: number }
export type FunnelProps = { parts: readonly FunnelPart[], onTap?: (key: string) => void, /** Each part is `<id>-<key>`. */ id?: string }

/** How many have come how far; each number opens its list. The last part is the goal. */
export const Funnel = ({ parts, onTap, id }: FunnelProps) => {
  const most = Math.max(1, ...parts.map(part => part.count))
  return (
    <View className='ui-funnel'>
      {parts.map((part, at) => {
        const share = `${Math.round((part.count / most) * 100)}%`
        return (
          <Tap key={part.key} id={id && `${id}-${part.key}`} className={cx('ui-funnel__part', at === parts.length - 1 && 'ui-funnel__part--last')} label={`${part.words} ${part.count}`} disabled={!onTap} onTap={() => onTap?.(part.key)}>
            <View className='ui-funnel__count'><Text className={cx(onTap && 'ui-funnel__under')}>{part.count}</Text></View>
            <View className='ui-funnel__bar'><View className='ui-funnel__fill' style={{ height: share, '--share': share } as CSSProperties} /></View>
            <View className='ui-funnel__words'>{part.words}</View>
          </Tap>
        )
      })}
    </View>
  )
}
