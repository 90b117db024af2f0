import { copy } from './copy'
import { plans as english } from './en/plans'
import { plans as chinese } from './zh-CN/plans'

export const plansCopy = copy(chinese, english)
