import Taro from '@tarojs/taro'

export const copyInWeChat = (text: string): Promise<boolean> => Taro.setClipboardData({ data: text }).then(() => true, () => false)
