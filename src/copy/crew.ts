import { copy } from './copy'
import { crew as english } from './en/crew'
import { crew as chinese } from './zh-CN/crew'

export const crewCopy = copy(chinese, english)
