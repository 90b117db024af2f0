import { copy } from './copy'
import { file as english } from './en/file'
import { file as chinese } from './zh-CN/file'

export const fileCopy = copy(chinese, english)
