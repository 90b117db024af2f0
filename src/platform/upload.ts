import type { Ok } from '@domain/kernel/result'
import type { DeviceRefusal } from './device-refusal'
import type { Unreachable } from './delivery'
import { uploadOnWeb } from './h5/upload-on-web'
import { uploadInWeChat } from './weapp/upload-in-wechat'

/** The `fileId` is what operations take; progress runs from 0 to 1. Uploading the same path again replaces the file. */
export type Upload = (path: string, cloudPath: string, onProgress?: (share: number) => void) => Promise<Ok<{ readonly fileId: string }> | DeviceRefusal | Unreachable>

export const upload: Upload = process.env.TARO_ENV === 'h5' ? uploadOnWeb : uploadInWeChat
