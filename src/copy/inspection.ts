import { copy } from './copy'
import { inspection as english } from './en/inspection'
import { inspection as chinese } from './zh-CN/inspection'

export const inspectionCopy = copy(chinese, english)
