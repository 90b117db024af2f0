import { announceInWeChat } from './weapp/announce-in-wechat'
import { announceOnWeb } from './h5/announce-on-web'

/** A chime, then the words where the device can speak. A mini-program has no speech of its own; a browser speaks after somebody has tapped. */
export const announce: (words: string, language: 'zh-CN' | 'en') => void = process.env.TARO_ENV === 'h5' ? announceOnWeb : announceInWeChat
