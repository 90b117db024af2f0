import { copyInWeChat } from './weapp/clipboard-in-wechat'
import { copyOnWeb } from './h5/clipboard-on-web'

/** WeChat shows its own note that it was copied; the web build shows nothing. False when it was not. */
export const copyText: (text: string) => Promise<boolean> = process.env.TARO_ENV === 'h5' ? copyOnWeb : copyInWeChat
