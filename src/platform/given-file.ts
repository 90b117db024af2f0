import type { Ok } from '@domain/kernel/result'
import type { DeviceRefusal } from './device-refusal'
import { takeGivenOnWeb } from './h5/given-file-on-web'
import { openGivenInWeChat, passOnGivenInWeChat } from './weapp/given-file-in-wechat'

/** A file that came in an answer, in base64: no copy of it lies in the cloud. */
export type GivenFile = { readonly name: string; readonly content: string }
export type HandleGiven = (file: GivenFile) => Promise<Ok<null> | DeviceRefusal>

/** Shows it, with the menu to save it; on the web it is downloaded. */
export const openGiven: HandleGiven = process.env.TARO_ENV === 'h5' ? takeGivenOnWeb : openGivenInWeChat
/** Sends it on to a chat, for what a phone cannot show; only from a tap of its own. */
export const passOnGiven: HandleGiven = process.env.TARO_ENV === 'h5' ? takeGivenOnWeb : passOnGivenInWeChat
