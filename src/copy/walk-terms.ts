import { copy } from './copy'
import { walkTerms as english } from './en/walk-terms'
import { walkTerms as chinese } from './zh-CN/walk-terms'

export const walkTermsCopy = copy(chinese, english)
