import { sha256 } from 'js-sha256'
import { ok } from '@domain/kernel/result'
import { refusalOf } from '../device-refusal'
import type { FileDigest } from '../file-digest'

const PIECE = 1024 * 1024

export const fileDigestOnWeb: FileDigest = async (path, bytes, onProgress) => {
  try {
    const file = await (await fetch(path)).blob(), hash = sha256.create()
    for (let at = 0; at < file.size; at += PIECE) {
      hash.update(await file.slice(at, at + PIECE).arrayBuffer())
      onProgress(Math.min(1, (at + PIECE) / Math.max(1, bytes)))
    }
    return ok(hash.hex())
  } catch (thrown) {
    return refusalOf(thrown)
  }
}
