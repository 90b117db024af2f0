import Taro from '@tarojs/taro'

/** Width and height of a picture on this device as it is shown; undefined when it cannot be read. */
export async function photoSize (path: string): Promise<{ readonly width: number; readonly height: number } | undefined> {
  try {
    const { width, height } = await Taro.getImageInfo({ src: path })
    return width > 0 && height > 0 ? { width, height } : undefined
  } catch {
    return undefined
  }
}
