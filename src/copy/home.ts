import { copy } from './copy'
import { home as english } from './en/home'
import { home as chinese } from './zh-CN/home'

export const homeCopy = copy(chinese, english)
