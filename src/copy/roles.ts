import { copy } from './copy'
import { roles as english } from './en/roles'
import { roles as chinese } from './zh-CN/roles'

export const rolesCopy = copy(chinese, english)
