import { copy } from './copy'
import { ask as english } from './en/ask'
import { ask as chinese } from './zh-CN/ask'

export const askCopy = copy(chinese, english)
