import { copy } from '../copy'
import { owner as english } from '../en/refusals/owner'
import { owner as chinese } from '../zh-CN/refusals/owner'
import { wordRefusals } from './refusal-words'
import { several } from './several'

wordRefusals(copy(chinese, english), several)
