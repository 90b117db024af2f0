import { copy } from './copy'
import { way as english } from './en/way'
import { way as chinese } from './zh-CN/way'

export const wayCopy = copy(chinese, english)
