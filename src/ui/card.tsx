import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import { cx } from './cx'
import { Tap } from './tap'
import type { Tone } from './tone'
import './card.scss'

export type CardProps = {
  /** Strong title of the card, or `over`: the small line above what the card says itself. */
  title?: ReactNode
  over?: ReactNode
  /** Right of the title: a pill, a count, a quiet action. */
  aside?: ReactNode
  /** `list` for rows with hairlines, `flush` for what reaches the card's edges. */
  fit?: 'pad' | 'list' | 'flush'
  tone?: Tone
  onTap?: () => void
  label?: string
  id?: string
  className?: string
  children?: ReactNode
}

/** The white paper things lie on. */
export const Card = ({ title, over, aside, fit = 'pad', tone, onTap, label, id, className, children }: CardProps) => {
  const look = cx('ui-card', fit !== 'pad' && `ui-card--${fit}`, tone && `ui-card--${tone}`, className)
  const inside = (
    <>
      {(title ?? over ?? aside) != null && (
        <View className='ui-card__head'>
          {title != null ? <View className='ui-card__title' {...a11y({ role: 'heading' })}>{title}</View> : <View className='ui-card__over'>{over}</View>}
          {typeof aside === 'string' ? <View className='ui-card__note'>{aside}</View> : aside}
        </View>
      )}
      {children}
    </>
  )
  return onTap
    ? <Tap id={id} className={look} onTap={onTap} label={label}>{inside}</Tap>
    : <View className={look}>{inside}</View>
}
