import { copy } from './copy'
import { offline as english } from './en/offline'
import { offline as chinese } from './zh-CN/offline'

export const offlineCopy = copy(chinese, english)
