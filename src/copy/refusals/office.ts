import { copy } from '../copy'
import { office as english } from '../en/refusals/office'
import { office as chinese } from '../zh-CN/refusals/office'
import { wordRefusals } from './refusal-words'
import { several } from './several'

wordRefusals(copy(chinese, english), several)
