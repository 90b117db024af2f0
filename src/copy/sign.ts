import { copy } from './copy'
import { sign as english } from './en/sign'
import { sign as chinese } from './zh-CN/sign'

export const signCopy = copy(chinese, english)
