import { copy } from './copy'
import { transfer as english } from './en/transfer'
import { transfer as chinese } from './zh-CN/transfer'

export const transferCopy = copy(chinese, english)
