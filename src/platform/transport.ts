import type { Attempt } from './delivery'
import { httpTransport } from './h5/http-transport'
import { weChatTransport } from './weapp/wechat-transport'

/** The same envelope for `wx.cloud.callFunction` and for the local cloud. */
export type Envelope = {
  readonly action: string
  readonly data: unknown
  readonly requestId: string
  readonly client: { readonly version: string; readonly language: string }
}

/** One attempt, never throwing: what went wrong is part of the value. */
export type Transport = (unit: string, envelope: Envelope, timeoutMs: number) => Promise<Attempt>

export const transport: Transport = process.env.TARO_ENV === 'h5' ? httpTransport : weChatTransport
