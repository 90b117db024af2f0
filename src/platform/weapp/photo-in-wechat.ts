import Taro from '@tarojs/taro'
import { ok } from '@domain/kernel/result'
import { deviceRefusal, refusalOf } from '../device-refusal'
import type { ChoosePhotos, Photo, PreparePhoto } from '../photo'
import { LONGEST_SIDE, MOST_BYTES } from '../photo-limits'
import { withoutMetadata } from '../photo-metadata'

export const choosePhotosInWeChat: ChoosePhotos = async (most, from) => {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: most,
      mediaType: ['image'],
      sourceType: from === 'either' ? ['album', 'camera'] : [from],
      sizeType: ['original']
    })
    return ok(tempFiles.map(({ tempFilePath, size }) => ({ path: tempFilePath, bytes: size })))
  } catch (thrown) {
    return refusalOf(thrown)
  }
}

/** The EXIF number for WeChat's word. */
const ORIENTATIONS: Readonly<Record<string, number>> = {
  up: 1, 'up-mirrored': 2, down: 3, 'down-mirrored': 4, 'left-mirrored': 5, right: 6, 'right-mirrored': 7, left: 8
}

/** Each step smaller than the last; most photos stop at the first. */
const STEPS = [{ side: LONGEST_SIDE, quality: 80 }, { side: LONGEST_SIDE, quality: 60 }, { side: 1280, quality: 55 }, { side: 1024, quality: 50 }, { side: 800, quality: 40 }] as const

async function compress (src: string, { side, quality }: (typeof STEPS)[number]) {
  const { width, height } = await Taro.getImageInfo({ src })
  const scale = Math.min(1, side / Math.max(width, height))
  const { tempFilePath } = await Taro.compressImage({ src, quality, compressedWidth: Math.round(width * scale), compressedHeight: Math.round(height * scale) })
  return tempFilePath
}

async function clean (path: string): Promise<Uint8Array | undefined> {
  const { orientation } = await Taro.getImageInfo({ src: path })
  const bytes = Taro.getFileSystemManager().readFileSync(path) as ArrayBuffer
  return withoutMetadata(new Uint8Array(bytes), ORIENTATIONS[orientation] ?? 1)
}

function write (bytes: Uint8Array): string {
  const path = `${Taro.env.USER_DATA_PATH}/photo-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}.jpg`
  Taro.getFileSystemManager().writeFileSync(path, bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer)
  return path
}

export const preparePhotoInWeChat: PreparePhoto = async (photo) => {
  try {
    for (const step of STEPS) {
      const bytes = await clean(await compress(photo.path, step))
      if (!bytes) return deviceRefusal('FAILED', 'not a photo')
      if (bytes.length <= MOST_BYTES) return ok({ path: write(bytes), bytes: bytes.length })
    }
    return deviceRefusal('FAILED', 'too large')
  } catch (thrown) {
    return refusalOf(thrown)
  }
}

export function dropPhotoInWeChat ({ path }: Photo): void {
  if (path.startsWith(Taro.env.USER_DATA_PATH ?? '')) Taro.getFileSystemManager().unlink({ filePath: path, fail: () => undefined })
}
