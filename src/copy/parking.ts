import { copy } from './copy'
import { parking as english } from './en/parking'
import { parking as chinese } from './zh-CN/parking'

export const parkingCopy = copy(chinese, english)
