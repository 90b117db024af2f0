import { ok } from '@domain/kernel/result'
import { deviceRefusal } from '../device-refusal'
import type { ChoosePhotos, Photo, PreparePhoto } from '../photo'
import { LONGEST_SIDE, MOST_BYTES } from '../photo-limits'
import { chooseFiles } from './choose-files'

export const choosePhotosOnWeb: ChoosePhotos = async (most, from) => {
  const files = await chooseFiles({ accept: 'image/*', multiple: most > 1, camera: from === 'camera' })
  if (files.length === 0) return deviceRefusal('CANCELLED')
  return ok(files.slice(0, most).map((file) => ({ path: URL.createObjectURL(file), bytes: file.size })))
}

const STEPS = [[LONGEST_SIDE, 0.8], [LONGEST_SIDE, 0.6], [1280, 0.55], [1024, 0.5], [800, 0.4]] as const

/** Drawn anew, so nothing but the pixels comes through. */
async function redraw (bitmap: ImageBitmap, side: number, quality: number): Promise<Blob | null> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
}

export const preparePhotoOnWeb: PreparePhoto = async ({ path }) => {
  const bitmap = await fetch(path).then((response) => response.blob()).then((blob) => createImageBitmap(blob)).catch(() => undefined)
  if (!bitmap) return deviceRefusal('FAILED', 'not a photo')
  for (const [side, quality] of STEPS) {
    const blob = await redraw(bitmap, side, quality)
    if (blob && blob.size <= MOST_BYTES) return ok({ path: URL.createObjectURL(blob), bytes: blob.size })
  }
  return deviceRefusal('FAILED', 'too large')
}

export const dropPhotoOnWeb = ({ path }: Photo): void => URL.revokeObjectURL(path)
