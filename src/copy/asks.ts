import { copy } from './copy'
import { asks as english } from './en/asks'
import { asks as chinese } from './zh-CN/asks'

export const asksCopy = copy(chinese, english)
