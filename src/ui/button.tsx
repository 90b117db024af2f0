import { Button as TaroButton, Text, View } from '@tarojs/components'
import type { ButtonProps as TaroButtonProps } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import { cx } from './cx'
import { Icon } from './icon'
import type { IconName } from './icon'
import { Tap } from './tap'
import './button.scss'

export type ButtonProps = {
  words: string
  id?: string
  onTap?: () => void
  kind?: 'primary' | 'ghost' | 'danger' | 'celebrate' | 'tint' | 'light' | 'quiet'
  icon?: IconName
  small?: boolean
  /** Takes more of a row of buttons. */
  wide?: boolean
  disabled?: boolean
  /** Turns while the command is under way; a second tap does nothing. */
  busy?: boolean
  label?: string
  /** What only a native button can do: `{ openType: 'share' }`, `{ openType: 'getPhoneNumber', onGetPhoneNumber }`. */
  native?: Partial<TaroButtonProps>
}

export const Button = ({ words, onTap, kind = 'primary', icon, small, wide, disabled, busy, label, native, id }: ButtonProps) => {
  const still = Boolean(disabled) || Boolean(busy)
  const look = cx('ui-button', kind !== 'primary' && `ui-button--${kind}`, disabled && 'ui-button--off', small && 'ui-button--small', wide && 'ui-button--wide')
  const inside = (
    <>
      {busy ? <View className='ui-button__busy' /> : icon && <Icon name={icon} />}
      <Text>{words}</Text>
    </>
  )
  // A still button needs nothing native, and the H5 element greys whatever carries a disabled attribute.
  if (native && !still) {
    return (
      <TaroButton {...(id ? { id } : {})} className={look} hoverClass='ui-hover' onClick={() => onTap?.()} {...native} {...a11y({ label: label ?? words })}>
        {inside}
      </TaroButton>
    )
  }
  return <Tap id={id} className={look} onTap={onTap} disabled={still} label={label ?? words}>{inside}</Tap>
}

export type ButtonsProps = {
  /** Under one another always, or only in elder mode. */
  fold?: 'never' | 'elder' | 'always'
  children: ReactNode
}

/** Buttons side by side, the main one last. */
export const Buttons = ({ fold = 'elder', children }: ButtonsProps) => (
  <View className={cx('ui-buttons', fold === 'elder' && 'ui-buttons--fold', fold === 'always' && 'ui-buttons--column')}>{children}</View>
)
