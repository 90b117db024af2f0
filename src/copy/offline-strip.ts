import { copy } from './copy'
import { offlineStrip as english } from './en/offline-strip'
import { offlineStrip as chinese } from './zh-CN/offline-strip'

export const offlineStripCopy = copy(chinese, english)
