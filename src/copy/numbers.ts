import { copy } from './copy'
import { numbers as english } from './en/numbers'
import { numbers as chinese } from './zh-CN/numbers'

export const numbersCopy = copy(chinese, english)
