import { copy } from './copy'
import { verify as english } from './en/verify'
import { verify as chinese } from './zh-CN/verify'

export const verifyCopy = copy(chinese, english)
