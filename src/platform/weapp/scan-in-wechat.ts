import Taro from '@tarojs/taro'
import { ok } from '@domain/kernel/result'
import { deviceRefusal, refusalOf } from '../device-refusal'
import type { Scan } from '../scan'

export const scanInWeChat: Scan = async () => {
  try {
    const { result, path } = await Taro.scanCode({ scanType: ['qrCode', 'barCode'] }) as Taro.scanCode.SuccessCallbackResult & { path?: string }
    // A mini-program code has no text of its own, only the page it opens.
    const text = result || path || ''
    return text ? ok(text) : deviceRefusal('FAILED', 'empty code')
  } catch (thrown) {
    return refusalOf(thrown)
  }
}
