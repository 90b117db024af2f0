import Taro from '@tarojs/taro'
import { ok } from '@domain/kernel/result'
import { deviceRefusal, refusalOf } from '../device-refusal'
import type { FetchFile, SendFile } from '../send-file'

export const fetchFileInWeChat: FetchFile = async (url) => {
  try {
    const { tempFilePath, statusCode } = await Taro.downloadFile({ url })
    return statusCode === 200 ? ok(tempFilePath) : deviceRefusal('FAILED', `status ${statusCode}`)
  } catch (thrown) {
    return refusalOf(thrown)
  }
}

export const sendFileInWeChat: SendFile = async (filePath, fileName) => {
  try {
    await Taro.shareFileMessage({ filePath, fileName })
    return ok(null)
  } catch (thrown) {
    return refusalOf(thrown)
  }
}
