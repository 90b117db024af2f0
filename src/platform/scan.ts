import type { Ok } from '@domain/kernel/result'
import type { DeviceRefusal } from './device-refusal'
import { scanOnWeb } from './h5/scan-on-web'
import { scanInWeChat } from './weapp/scan-in-wechat'

/** Reads one QR code: the text in it, or why there is none. */
export type Scan = () => Promise<Ok<string> | DeviceRefusal>

export const scan: Scan = process.env.TARO_ENV === 'h5' ? scanOnWeb : scanInWeChat
