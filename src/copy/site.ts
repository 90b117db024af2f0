import { copy } from './copy'
import { site as english } from './en/site'
import { site as chinese } from './zh-CN/site'

export const siteCopy = copy(chinese, english)
