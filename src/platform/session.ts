import { startWebSession } from './h5/web-session'
import { startWeChatSession } from './weapp/wechat-session'

/** Once, when the app starts: makes the cloud reachable. Who the person is, the cloud knows by itself. */
export const startSession: () => void = process.env.TARO_ENV === 'h5' ? startWebSession : startWeChatSession
