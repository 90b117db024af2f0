import Taro from '@tarojs/taro'
import type { Place } from '../place'

export const showPlaceInWeChat = async (place: Place): Promise<void> => {
  await Taro.openLocation({ ...place, scale: 17 }).catch(() => undefined)
}
