import { copy } from './copy'
import { rounds as english } from './en/rounds'
import { rounds as chinese } from './zh-CN/rounds'

export const roundsCopy = copy(chinese, english)
