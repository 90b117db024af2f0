import { copy } from './copy'
import { shifts as english } from './en/shifts'
import { shifts as chinese } from './zh-CN/shifts'

export const shiftsCopy = copy(chinese, english)
