import { copy } from './copy'
import { venue as english } from './en/venue'
import { venue as chinese } from './zh-CN/venue'

export const venueCopy = copy(chinese, english)
