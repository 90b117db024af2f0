import { copy } from './copy'
import { frame as english } from './en/frame'
import { frame as chinese } from './zh-CN/frame'

export const frameCopy = copy(chinese, english)
