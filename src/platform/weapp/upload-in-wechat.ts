import Taro from '@tarojs/taro'
import { ok, refuse } from '@domain/kernel/result'
import { refusalOf } from '../device-refusal'
import type { Upload } from '../upload'

export const uploadInWeChat: Upload = (filePath, cloudPath, onProgress) => new Promise((resolve) => {
  const task = Taro.cloud.uploadFile({
    cloudPath,
    filePath,
    success: ({ fileID }) => resolve(ok({ fileId: fileID })),
    fail: (thrown: { errCode?: number; errMsg: string }) => {
      resolve(/request:fail|timeout|network/i.test(thrown.errMsg) || thrown.errCode === -1 ? refuse('UNREACHABLE') : refusalOf(thrown))
    }
  }) as Taro.UploadTask | undefined
  task?.onProgressUpdate?.(({ progress }) => onProgress?.(progress / 100))
})
