import { copy } from './copy'
import { batchChange as english } from './en/batch-change'
import { batchChange as chinese } from './zh-CN/batch-change'

export const batchChangeCopy = copy(chinese, english)
