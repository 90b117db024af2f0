import { copy } from '../copy'
import { household as english } from '../en/refusals/household'
import { household as chinese } from '../zh-CN/refusals/household'
import { wordRefusals } from './refusal-words'
import { several } from './several'

wordRefusals(copy(chinese, english), several)
