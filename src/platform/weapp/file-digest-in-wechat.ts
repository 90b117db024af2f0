import Taro from '@tarojs/taro'
import { sha256 } from 'js-sha256'
import { ok } from '@domain/kernel/result'
import { refusalOf } from '../device-refusal'
import type { FileDigest } from '../file-digest'

const PIECE = 1024 * 1024

const piece = (filePath: string, position: number, length: number): Promise<Uint8Array> => new Promise((resolve, reject) => {
  Taro.getFileSystemManager().readFile({ filePath, position, length, success: ({ data }) => resolve(new Uint8Array(data as ArrayBuffer)), fail: reject })
})

export const fileDigestInWeChat: FileDigest = async (path, bytes, onProgress) => {
  try {
    const hash = sha256.create()
    for (let at = 0; at < bytes; at += PIECE) {
      hash.update(await piece(path, at, Math.min(PIECE, bytes - at)))
      onProgress(Math.min(1, (at + PIECE) / bytes))
    }
    return ok(hash.hex())
  } catch (thrown) {
    return refusalOf(thrown)
  }
}
