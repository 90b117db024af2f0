import { copy } from '../copy'
import { several as english } from '../en/refusals/several'
import { several as chinese } from '../zh-CN/refusals/several'

export const several = copy(chinese, english)
