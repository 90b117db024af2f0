import { copy } from './copy'
import { finance as english } from './en/finance'
import { finance as chinese } from './zh-CN/finance'

export const financeCopy = copy(chinese, english)
