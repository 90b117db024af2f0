import { copy } from './copy'
import { audit as english } from './en/audit'
import { audit as chinese } from './zh-CN/audit'

export const auditCopy = copy(chinese, english)
