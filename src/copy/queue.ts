import { copy } from './copy'
import { queue as english } from './en/queue'
import { queue as chinese } from './zh-CN/queue'

export const queueCopy = copy(chinese, english)
