import { copy } from '../copy'
import { manager as english } from '../en/refusals/manager'
import { manager as chinese } from '../zh-CN/refusals/manager'
import { wordRefusals } from './refusal-words'
import { several } from './several'

wordRefusals(copy(chinese, english), several)
