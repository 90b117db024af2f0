import { copy } from './copy'
import { till as english } from './en/till'
import { till as chinese } from './zh-CN/till'

export const tillCopy = copy(chinese, english)
