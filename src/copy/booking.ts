import { copy } from './copy'
import { booking as english } from './en/booking'
import { booking as chinese } from './zh-CN/booking'

export const bookingCopy = copy(chinese, english)
