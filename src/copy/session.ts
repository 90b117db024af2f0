import { copy } from './copy'
import { session as english } from './en/session'
import { session as chinese } from './zh-CN/session'

export const sessionCopy = copy(chinese, english)
