import { copy } from './copy'
import { review as english } from './en/review'
import { review as chinese } from './zh-CN/review'

export const reviewCopy = copy(chinese, english)
