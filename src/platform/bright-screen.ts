import { brightScreenInWeChat } from './weapp/bright-screen-in-wechat'
import { brightScreenOnWeb } from './h5/bright-screen-on-web'

/** Screen at full brightness and awake while a code is shown; the returned function puts it back. */
export const brightScreen: () => Promise<() => void> = process.env.TARO_ENV === 'h5' ? brightScreenOnWeb : brightScreenInWeChat
