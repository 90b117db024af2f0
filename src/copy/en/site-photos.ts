import type { SitePhotosWords } from '../zh-CN/site-photos'

export const sitePhotos: SitePhotosWords = { add: 'Photo', remove: 'Remove this one', off: 'No access to camera or album. Allow it in WeChat’s settings.', broken: 'This photo cannot be opened. Please take another.', lost: 'The photo was not sent. Try again with a connection.' }
