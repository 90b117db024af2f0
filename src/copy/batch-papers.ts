import { copy } from './copy'
import { batchPapers as english } from './en/batch-papers'
import { batchPapers as chinese } from './zh-CN/batch-papers'

export const batchPapersCopy = copy(chinese, english)
