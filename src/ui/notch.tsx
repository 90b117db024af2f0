import { View } from '@tarojs/components'
import './notch.scss'

/** The tear line of a ticket, across a `<Card fit='flush'>`. */
export const Notch = () => <View className='ui-notch' />
