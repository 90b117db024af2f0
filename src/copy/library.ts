import { copy } from './copy'
import { library as english } from './en/library'
import { library as chinese } from './zh-CN/library'

export const libraryCopy = copy(chinese, english)
