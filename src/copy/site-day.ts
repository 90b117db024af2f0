import { copy } from './copy'
import { siteDay as english } from './en/site-day'
import { siteDay as chinese } from './zh-CN/site-day'

export const siteDayCopy = copy(chinese, english)
