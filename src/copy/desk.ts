import { copy } from './copy'
import { desk as english } from './en/desk'
import { desk as chinese } from './zh-CN/desk'

export const deskCopy = copy(chinese, english)
