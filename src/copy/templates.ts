import { copy } from './copy'
import { templates as english } from './en/templates'
import { templates as chinese } from './zh-CN/templates'

export const templatesCopy = copy(chinese, english)
