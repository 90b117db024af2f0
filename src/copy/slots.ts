import { copy } from './copy'
import { slots as english } from './en/slots'
import { slots as chinese } from './zh-CN/slots'

export const slotsCopy = copy(chinese, english)
