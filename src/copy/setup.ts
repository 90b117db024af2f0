import { copy } from './copy'
import { setup as english } from './en/setup'
import { setup as chinese } from './zh-CN/setup'

export const setupCopy = copy(chinese, english)
