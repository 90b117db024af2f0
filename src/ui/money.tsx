import { Text } from '@tarojs/components'
import { cx } from './cx'
import { yuan } from './yuan'
import './money.scss'

export type MoneyProps = { fen: number, kind?: 'body' | 'strong' | 'figure' }

/** An amount from fen: always two decimals. */
export const Money = ({ fen, kind = 'body' }: MoneyProps) => (
  <Text className={cx('ui-money', kind !== 'body' && `ui-money--${kind}`)}>
    <Text className={cx(kind === 'figure' && 'ui-money__sign')}>¥</Text>{yuan(fen)}
  </Text>
)
