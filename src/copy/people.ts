import { copy } from './copy'
import { people as english } from './en/people'
import { people as chinese } from './zh-CN/people'

export const peopleCopy = copy(chinese, english)
