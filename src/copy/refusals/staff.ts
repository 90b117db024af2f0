import { copy } from '../copy'
import { onSite as onSiteEnglish } from '../en/refusals/on-site'
import { staff as english } from '../en/refusals/staff'
import { onSite } from '../zh-CN/refusals/on-site'
import { staff as chinese } from '../zh-CN/refusals/staff'
import { wordRefusals } from './refusal-words'
import { several } from './several'

wordRefusals(copy(chinese, english), several, copy(onSite, onSiteEnglish))
