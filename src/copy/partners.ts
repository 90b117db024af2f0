import { copy } from './copy'
import { partners as english } from './en/partners'
import { partners as chinese } from './zh-CN/partners'

export const partnersCopy = copy(chinese, english)
