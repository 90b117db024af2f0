import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import './mark.scss'

/** done disc+tick · now ring+dot · later small ring · empty choice ring · waiting clock · missing diamond! · blocked octagon; passed/refused are the white ones on colour. */
export type MarkState = 'done' | 'now' | 'later' | 'empty' | 'waiting' | 'missing' | 'blocked' | 'paused' | 'passed' | 'refused'

export type MarkProps = { state: MarkState, size?: 'xs' | 's' | 'm' | 'l' | 'xl', className?: string, label?: string | undefined }

/** The shape of a state, the same in steps, lists, forms and maps. */
export const Mark = ({ state, size = 'm', className, label }: MarkProps) => (
  <View className={cx('ui-mark', `ui-mark--${state}`, size !== 'm' && `ui-mark--${size}`, className)} {...a11y(label ? { role: 'img', label } : { hidden: true })} />
)
