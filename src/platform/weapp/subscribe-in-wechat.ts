import Taro from '@tarojs/taro'
import type { Subscribe } from '../subscribe'

type Asked = Parameters<typeof Taro.requestSubscribeMessage>[0]

export const subscribeInWeChat: Subscribe = async (templates) => {
  const tmplIds = templates.slice(0, 3).map(({ id }) => id)
  try {
    // Alipay's field is obligatory in Taro's type only.
    const answer = await Taro.requestSubscribeMessage({ tmplIds } as Asked) as Record<string, unknown>
    return tmplIds.filter((id) => answer[id] === 'accept')
  } catch {
    return []
  }
}
