import { copy } from './copy'
import { registration as english } from './en/registration'
import { registration as chinese } from './zh-CN/registration'

export const registrationCopy = copy(chinese, english)
/** What is written into the record, whatever the language it was chosen in: the forms are Chinese. */
export const relationValues: readonly string[] = chinese.relations
export const payMethodValues: readonly string[] = chinese.payMethods
