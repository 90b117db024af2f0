import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { Icon } from './icon'
import { Tap } from './tap'
import './consent.scss'

export type ConsentProps = { words: ReactNode, given: boolean, onTap: () => void, disabled?: boolean, id?: string }

/** A sentence agreed to by a tap. */
export const Consent = ({ words, given, onTap, disabled, id }: ConsentProps) => (
  <Tap id={id} className={cx('ui-consent', disabled && 'ui-consent--off')} role='checkbox' checked={given} disabled={disabled} onTap={onTap}>
    <View className={cx('ui-consent__box', given && 'ui-consent__box--on')}>{given && <Icon name='check' size='s' />}</View>
    <View className='ui-consent__words'>{words}</View>
  </Tap>
)
