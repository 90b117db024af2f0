import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import { cx } from './cx'
import { Icon } from './icon'
import { Tap } from './tap'
import './page.scss'

export type PageProps = {
  /** Drawn on H5 only, where there is no native navigation bar. */
  title?: string
  onBack?: (() => void) | undefined
  backLabel?: string
  /** Colour of the top: the verdict and the celebration run under the bar. On WeChat the caller paints the native bar with `barColours`. */
  top?: 'ground' | 'card' | 'pine' | 'red' | 'persimmon'
  elder?: boolean
  /** What lies under the bar on every page: the offline strip. */
  strip?: ReactNode
  /** The foot bar: the one action in the thumb's reach. */
  foot?: ReactNode
  className?: string
  children?: ReactNode
}

/** The ground of every screen: safe areas, bar on H5, elder mode, and a foot that stays. */
export const Page = ({ title, onBack, backLabel, top = 'ground', elder, strip, foot, className, children }: PageProps) => (
  <View className={cx('ui-page', top !== 'ground' && `ui-page--${top}`, elder && 'ui-page--elder', className)}>
    {process.env.TARO_ENV === 'h5' && title !== undefined && (
      <View className='ui-page__nav'>
        <View className='ui-page__bar'>
          {onBack && <Tap className='ui-page__back' onTap={onBack} label={backLabel}><Icon name='back' /></Tap>}
          <Text {...a11y({ role: 'heading' })}>{title}</Text>
        </View>
      </View>
    )}
    {strip}
    <View className='ui-page__body'>{children}</View>
    {foot ?? <View className='ui-page__end' />}
  </View>
)
