import { copy } from './copy'
import { duties as english } from './en/duties'
import { duties as chinese } from './zh-CN/duties'

export const dutiesCopy = copy(chinese, english)
