import { copy } from './copy'
import { batches as english } from './en/batches'
import { batches as chinese } from './zh-CN/batches'

export const batchesCopy = copy(chinese, english)
