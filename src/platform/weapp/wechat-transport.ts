import Taro from '@tarojs/taro'
import { withinTime } from '../within-time'
import type { Transport } from '../transport'

type CloudFailure = { errCode?: number; errMsg?: string; requestID?: string }

/** Codes by which the vendor says "later": system busy, and the two request limits. */
const BUSY = new Set([-501001, -501003, -501004])
/** The reply, not the request, ran out of time: the function may have done its work. */
const TIMED_OUT = new Set([-501002, -504003, -404012])

export const weChatTransport: Transport = async (unit, envelope, timeoutMs) => {
  try {
    const reply = await withinTime(timeoutMs, Taro.cloud.callFunction({ name: unit, data: envelope }))
    if (reply === undefined) return { kind: 'unreachable' }
    return { kind: 'answer', body: reply.result }
  } catch (thrown) {
    const { errCode, errMsg = '', requestID } = (thrown ?? {}) as CloudFailure
    if (errCode !== undefined && BUSY.has(errCode)) return { kind: 'busy' }
    if (errCode === undefined || errCode === -1 || TIMED_OUT.has(errCode) || /request:fail|timeout|network/i.test(errMsg)) return { kind: 'unreachable' }
    return { kind: 'failed', ref: requestID ?? String(errCode) }
  }
}
