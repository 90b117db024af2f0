import { copy } from './copy'
import { deskHelp as english } from './en/desk-help'
import { deskHelp as chinese } from './zh-CN/desk-help'

export const deskHelpCopy = copy(chinese, english)
