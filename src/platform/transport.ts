import type { Envelope } from '@contract/operation'
import type { Attempt } from './delivery'
import { httpTransport } from './h5/http-transport'
import { weChatTransport } from './weapp/wechat-transport'

/** One attempt, never throwing: what went wrong is part of the value. */
export type Transport = (unit: string, envelope: Envelope, timeoutMs: number) => Promise<Attempt>

export const transport: Transport = process.env.TARO_ENV === 'h5' ? httpTransport : weChatTransport
