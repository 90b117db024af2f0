import { copy } from '../copy'
import { onSite as onSiteEnglish } from '../en/offline'
import { staff as english } from '../en/refusals/staff'
import { onSite } from '../zh-CN/offline'
import { staff as chinese } from '../zh-CN/refusals/staff'
import { wordRefusals } from './refusal-words'
import { several } from './several'

// The last are said by the phone itself, without the cloud.
wordRefusals(copy(chinese, english), several, copy(onSite, onSiteEnglish))
