import Taro from '@tarojs/taro'

/** Opens photos full screen, to zoom and turn, beginning with one of them. */
export async function lookAtPhotos (links: readonly string[], at: number): Promise<void> {
  const current = links[at]
  if (!current) return
  if (process.env.TARO_ENV === 'h5') { window.open(current, '_blank', 'noopener'); return }
  try {
    await Taro.previewImage({ urls: [...links], current })
  } catch {
    // Closed before it opened: nothing to say.
  }
}
