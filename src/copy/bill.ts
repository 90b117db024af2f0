import { copy } from './copy'
import { bill as english } from './en/bill'
import { bill as chinese } from './zh-CN/bill'

export const billCopy = copy(chinese, english)
