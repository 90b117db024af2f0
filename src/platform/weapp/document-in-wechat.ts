import Taro from '@tarojs/taro'
import { ok } from '@domain/kernel/result'
import { deviceRefusal, refusalOf } from '../device-refusal'
import type { ChooseDocument, OpenDocument } from '../document-file'

export const chooseDocumentInWeChat: ChooseDocument = async (endings) => {
  try {
    const { tempFiles: [file] } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] })
    return file ? ok({ path: file.path, name: file.name, bytes: file.size }) : deviceRefusal('CANCELLED')
  } catch (thrown) {
    return refusalOf(thrown)
  }
}

export const openDocumentInWeChat: OpenDocument = async (url, ending = 'pdf') => {
  try {
    const { tempFilePath, statusCode } = await Taro.downloadFile({ url })
    if (statusCode !== 200) return deviceRefusal('FAILED', `status ${statusCode}`)
    await Taro.openDocument({ filePath: tempFilePath, fileType: ending, showMenu: true })
    return ok(null)
  } catch (thrown) {
    return refusalOf(thrown)
  }
}
