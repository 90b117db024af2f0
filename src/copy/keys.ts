import { copy } from './copy'
import { keys as english } from './en/keys'
import { keys as chinese } from './zh-CN/keys'

export const keysCopy = copy(chinese, english)
