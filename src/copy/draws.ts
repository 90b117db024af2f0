import { copy } from './copy'
import { draws as english } from './en/draws'
import { draws as chinese } from './zh-CN/draws'

export const drawsCopy = copy(chinese, english)
