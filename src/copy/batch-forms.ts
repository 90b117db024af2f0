import { copy } from './copy'
import { batchForms as english } from './en/batch-forms'
import { batchForms as chinese } from './zh-CN/batch-forms'

export const batchFormsCopy = copy(chinese, english)
