import { subscribeOnWeb } from './h5/subscribe-on-web'
import { subscribeInWeChat } from './weapp/subscribe-in-wechat'

export type Template = { readonly id: string; readonly title: string }

/** Asks consent for one message of each kind (at most three a time), only from a tap or after paying. Returns the ids consented to. */
export type Subscribe = (templates: readonly Template[]) => Promise<readonly string[]>

export const subscribe: Subscribe = process.env.TARO_ENV === 'h5' ? subscribeOnWeb : subscribeInWeChat
