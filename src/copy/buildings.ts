import { copy } from './copy'
import { buildings as english } from './en/buildings'
import { buildings as chinese } from './zh-CN/buildings'

export const buildingsCopy = copy(chinese, english)
