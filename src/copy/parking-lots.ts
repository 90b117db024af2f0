import { copy } from './copy'
import { parkingLots as english } from './en/parking-lots'
import { parkingLots as chinese } from './zh-CN/parking-lots'

export const parkingLotsCopy = copy(chinese, english)
