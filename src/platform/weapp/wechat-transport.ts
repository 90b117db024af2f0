import Taro from '@tarojs/taro'
import type { Transport } from '../transport'
import { attemptAfter } from '../vendor-failure'
import { withinTime } from '../within-time'

type Thrown = { errCode?: number; errMsg?: string; requestID?: string }

export const weChatTransport: Transport = async (unit, envelope, timeoutMs) => {
  try {
    const reply = await withinTime(timeoutMs, Taro.cloud.callFunction({ name: unit, data: envelope }))
    return reply === undefined ? { kind: 'unreachable' } : { kind: 'answer', body: reply.result }
  } catch (thrown) {
    const { errCode, errMsg, requestID } = (thrown ?? {}) as Thrown
    return attemptAfter({ errCode, errMsg, requestId: requestID })
  }
}
