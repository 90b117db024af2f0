import { copy } from './copy'
import { facts as english } from './en/facts'
import { facts as chinese } from './zh-CN/facts'

export const factsCopy = copy(chinese, english)
