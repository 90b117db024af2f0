import { copy } from '../copy'
import { staff as english } from '../en/refusals/staff'
import { staff as chinese } from '../zh-CN/refusals/staff'
import { wordRefusals } from './refusal-words'
import { several } from './several'

wordRefusals(copy(chinese, english), several)
