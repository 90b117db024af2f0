import { isOnlineOnWeb, onNetworkChangeOnWeb } from './h5/network-on-web'
import { isOnlineInWeChat, onNetworkChangeInWeChat } from './weapp/network-in-wechat'

export const isOnline: () => Promise<boolean> = process.env.TARO_ENV === 'h5' ? isOnlineOnWeb : isOnlineInWeChat

/** Told when the network comes or goes; returns the way to stop listening. */
export const onNetworkChange: (listener: (online: boolean) => void) => () => void =
  process.env.TARO_ENV === 'h5' ? onNetworkChangeOnWeb : onNetworkChangeInWeChat
