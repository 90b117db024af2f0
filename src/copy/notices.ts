import { copy } from './copy'
import { notices as english } from './en/notices'
import { notices as chinese } from './zh-CN/notices'

export const noticesCopy = copy(chinese, english)
