import { copy } from './copy'
import { papers as english } from './en/papers'
import { papers as chinese } from './zh-CN/papers'

export const papersCopy = copy(chinese, english)
