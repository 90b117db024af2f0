import { copy } from './copy'
import { keyStore as english } from './en/key-store'
import { keyStore as chinese } from './zh-CN/key-store'

export const keyStoreCopy = copy(chinese, english)
