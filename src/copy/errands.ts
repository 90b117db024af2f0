import { copy } from './copy'
import { errands as english } from './en/errands'
import { errands as chinese } from './zh-CN/errands'

export const errandsCopy = copy(chinese, english)
