import { copy } from './copy'
import { privacy as english } from './en/privacy'
import { privacy as chinese } from './zh-CN/privacy'

export const privacyCopy = copy(chinese, english)
