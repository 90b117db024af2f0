import { copy } from './copy'
import { pass as english } from './en/pass'
import { pass as chinese } from './zh-CN/pass'

export const passCopy = copy(chinese, english)
