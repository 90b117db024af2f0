import { copy } from './copy'
import { visits as english } from './en/visits'
import { visits as chinese } from './zh-CN/visits'

export const visitsCopy = copy(chinese, english)
