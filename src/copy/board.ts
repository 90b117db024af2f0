import { board as english } from './en/board'
import { copy } from './copy'
import { board as chinese } from './zh-CN/board'

export const boardCopy = copy(chinese, english)
