import { copy } from './copy'
import { overview as english } from './en/overview'
import { overview as chinese } from './zh-CN/overview'

export const overviewCopy = copy(chinese, english)
