import { copy } from './copy'
import { sitePhotos as english } from './en/site-photos'
import { sitePhotos as chinese } from './zh-CN/site-photos'

export const sitePhotosCopy = copy(chinese, english)
