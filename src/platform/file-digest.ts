import type { Ok } from '@domain/kernel/result'
import type { DeviceRefusal } from './device-refusal'
import { fileDigestOnWeb } from './h5/file-digest-on-web'
import { fileDigestInWeChat } from './weapp/file-digest-in-wechat'

/** SHA-256 (hex) of a chosen file, read in pieces so that a large one neither freezes the page nor fills the memory. */
export type FileDigest = (path: string, bytes: number, onProgress: (share: number) => void) => Promise<Ok<string> | DeviceRefusal>

export const fileDigest: FileDigest = process.env.TARO_ENV === 'h5' ? fileDigestOnWeb : fileDigestInWeChat
