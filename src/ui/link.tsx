import { Text } from '@tarojs/components'
import { cx } from './cx'
import { Icon } from './icon'
import type { IconName } from './icon'
import { Tap } from './tap'
import './link.scss'

export type LinkProps = {
  words: string
  id?: string
  onTap: () => void
  icon?: IconName
  small?: boolean
  look?: 'pine' | 'quiet' | 'light'
  /** Said instead of the words, when they are short: "改时间，预约". */
  label?: string
}

/** A quiet action in a line; the tappable area is larger than the words. */
export const Link = ({ words, onTap, icon, small, look = 'pine', label, id }: LinkProps) => (
  <Tap id={id} className={cx('ui-link', small && 'ui-link--small', look !== 'pine' && `ui-link--${look}`)} onTap={onTap} label={label}>
    {icon && <Icon name={icon} size='s' />}
    <Text>{words}</Text>
  </Tap>
)
