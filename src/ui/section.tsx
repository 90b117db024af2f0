import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import { cx } from './cx'
import './section.scss'

export type SectionProps = {
  title?: ReactNode
  aside?: ReactNode
  /** A small grey heading above a card. */
  quiet?: boolean
  /** Children bring their own gutter (cards, strips of days). */
  wide?: boolean
  /** Directly under what comes before: fields under their title. */
  close?: boolean
  className?: string
  children?: ReactNode
}

/** A heading at the text edge and what belongs under it, on the ground. */
export const Section = ({ title, aside, quiet, wide, close, className, children }: SectionProps) => (
  <View className={cx('ui-section', wide && 'ui-section--wide', close && 'ui-section--close', className)}>
    {(title ?? aside) != null && (
      <View className='ui-section__head'>
        <View className={cx('ui-section__title', quiet && 'ui-section__title--quiet')} {...a11y({ role: 'heading' })}>{title}</View>
        <View className='ui-section__aside'>{aside}</View>
      </View>
    )}
    <View className='ui-section__body'>{children}</View>
  </View>
)
