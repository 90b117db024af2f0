import type { Ok } from '@domain/kernel/result'
import type { DeviceRefusal } from './device-refusal'
import { fetchFileOnWeb, sendFileOnWeb } from './h5/send-file-on-web'
import { fetchFileInWeChat, sendFileInWeChat } from './weapp/send-file-in-wechat'

/** Brings a file by its temporary link; what it is on the phone. */
export type FetchFile = (url: string) => Promise<Ok<string> | DeviceRefusal>
/** Hands a fetched file on: into a chat on a phone (only right from a tap), to the downloads on the web. */
export type SendFile = (path: string, name: string) => Promise<Ok<null> | DeviceRefusal>

export const fetchFile: FetchFile = process.env.TARO_ENV === 'h5' ? fetchFileOnWeb : fetchFileInWeChat
/** WeChat hands a file on only from a tap of its own; a browser saves it when it is there. */
export const sendsAtOnce = process.env.TARO_ENV === 'h5'
export const sendFile: SendFile = process.env.TARO_ENV === 'h5' ? sendFileOnWeb : sendFileInWeChat
