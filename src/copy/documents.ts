import { copy } from './copy'
import { documents as english } from './en/documents'
import { documents as chinese } from './zh-CN/documents'

export const documentsCopy = copy(chinese, english)
