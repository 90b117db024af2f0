import { copy } from './copy'
import { fees as english } from './en/fees'
import { fees as chinese } from './zh-CN/fees'

export const feesCopy = copy(chinese, english)
