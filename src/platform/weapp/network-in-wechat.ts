import Taro from '@tarojs/taro'

export const isOnlineInWeChat = (): Promise<boolean> =>
  Taro.getNetworkType().then(({ networkType }) => networkType !== 'none', () => true)

export function onNetworkChangeInWeChat (listener: (online: boolean) => void): () => void {
  const heard: Taro.onNetworkStatusChange.Callback = ({ isConnected }) => listener(isConnected)
  Taro.onNetworkStatusChange(heard)
  return () => Taro.offNetworkStatusChange(heard)
}
