import Taro from '@tarojs/taro'
import { ok } from '@domain/kernel/result'
import { refusalOf } from '../device-refusal'
import type { Pay } from '../pay'

export const payInWeChat: Pay = async ({ timeStamp, nonceStr, package: prepay, signType, paySign }) => {
  try {
    await Taro.requestPayment({ timeStamp, nonceStr, package: prepay, signType, paySign })
    return ok(null)
  } catch (thrown) {
    return refusalOf(thrown)
  }
}
