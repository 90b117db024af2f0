import { copy } from './copy'
import { roster as english } from './en/roster'
import { roster as chinese } from './zh-CN/roster'

export const rosterCopy = copy(chinese, english)
