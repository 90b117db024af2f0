import { copy } from './copy'
import { defects as english } from './en/defects'
import { defects as chinese } from './zh-CN/defects'

export const defectsCopy = copy(chinese, english)
