import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import './hero.scss'

export type HeroProps = {
  /** The small line above: community, house type, area. */
  over?: string
  /** The home's name: one hero an app screen. */
  words: string
  /** The owner's window in the drawing: outlined pine before the keys, glowing after. */
  window?: 'outlined' | 'lit' | 'none'
}

/** The home's name, large, beside its house. */
export const Hero = ({ over, words, window = 'outlined' }: HeroProps) => (
  <View className='ui-hero'>
    <View className='ui-hero__art' {...a11y({ hidden: true })}>
      {window !== 'none' && <View className={cx('ui-hero__window', window === 'lit' && 'ui-hero__window--lit')} />}
    </View>
    {over && <View className='ui-hero__over'>{over}</View>}
    <View className='ui-hero__words' {...a11y({ role: 'heading' })}>{words}</View>
  </View>
)
