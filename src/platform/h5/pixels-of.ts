import type { Pixels } from './read-qr'

const LONGEST = 1200

/** A picture's pixels on white, as a camera would see them; `quiet` adds an empty margin round it. */
export async function pixelsOf (picture: Blob, quiet = 0): Promise<Pixels> {
  const bitmap = await createImageBitmap(picture)
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height))
  const [width, height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)]
  const canvas = document.createElement('canvas')
  canvas.width = width + 2 * quiet
  canvas.height = height + 2 * quiet
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(bitmap, quiet, quiet, width, height)
  bitmap.close()
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

export const blobOf = async (dataUrl: string): Promise<Blob> => (await fetch(dataUrl)).blob()
