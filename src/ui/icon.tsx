import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import './icon.scss'

export type IconName =
  | 'clock' | 'pin' | 'bag' | 'phone' | 'right' | 'down' | 'up' | 'back' | 'check' | 'plus' | 'minus' | 'close' | 'lock' | 'send' | 'drop'
  | 'window' | 'wifi' | 'doc' | 'leaf' | 'undo' | 'camera' | 'key' | 'user' | 'users' | 'warn' | 'stop' | 'info' | 'mic' | 'scan' | 'search'
  | 'bell' | 'arrow' | 'ring' | 'pen' | 'offline' | 'home' | 'list' | 'chart' | 'calendar' | 'photo' | 'bill' | 'wrench' | 'copy' | 'printer'
  | 'trash' | 'download' | 'refresh' | 'shield' | 'filter' | 'gift'

export type IconProps = { name: IconName, size?: 'xs' | 's' | 'm' | 'l' | 'xl', className?: string | undefined }

/** A line icon in the colour of the text around it; silent for screen readers, the words beside it speak. */
export const Icon = ({ name, size = 'm', className }: IconProps) => (
  <View className={cx('ui-icon', `ui-icon--${name}`, size !== 'm' && `ui-icon--${size}`, className)} {...a11y({ hidden: true })} />
)
