import type { Ok } from '@domain/kernel/result'
import type { DeviceRefusal } from './device-refusal'
import { payOnWeb } from './h5/pay-on-web'
import { payInWeChat } from './weapp/pay-in-wechat'

/** As the pay interface of the cloud returns it. */
export type Payment = {
  readonly timeStamp: string
  readonly nonceStr: string
  readonly package: string
  readonly signType: 'MD5' | 'HMAC-SHA256' | 'RSA'
  readonly paySign: string
}

/** Opens the pay sheet. `ok` says only that the sheet closed as paid: whether money came, the server asks by the order. */
export type Pay = (payment: Payment) => Promise<Ok<null> | DeviceRefusal>

export const pay: Pay = process.env.TARO_ENV === 'h5' ? payOnWeb : payInWeChat
