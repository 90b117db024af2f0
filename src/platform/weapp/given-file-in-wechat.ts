import Taro from '@tarojs/taro'
import { ok } from '@domain/kernel/result'
import { refusalOf } from '../device-refusal'
import type { GivenFile, HandleGiven } from '../given-file'

function kept ({ name, content }: GivenFile): string {
  const path = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(path, content, 'base64')
  return path
}
const forget = (filePath: string) => Taro.getFileSystemManager().unlink({ filePath })

export const openGivenInWeChat: HandleGiven = async (file) => {
  try {
    await Taro.openDocument({ filePath: kept(file), fileType: file.name.split('.').pop() as 'pdf', showMenu: true })
    return ok(null)
  } catch (thrown) {
    return refusalOf(thrown)
  }
}

export const passOnGivenInWeChat: HandleGiven = async (file) => {
  try {
    const filePath = kept(file)
    await Taro.shareFileMessage({ filePath, fileName: file.name })
    forget(filePath)
    return ok(null)
  } catch (thrown) {
    return refusalOf(thrown)
  }
}
