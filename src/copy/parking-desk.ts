import { copy } from './copy'
import { parkingDesk as english } from './en/parking-desk'
import { parkingDesk as chinese } from './zh-CN/parking-desk'

export const parkingDeskCopy = copy(chinese, english)
