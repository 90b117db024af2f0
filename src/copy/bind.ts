import { copy } from './copy'
import { bind as english } from './en/bind'
import { bind as chinese } from './zh-CN/bind'

export const bindCopy = copy(chinese, english)
