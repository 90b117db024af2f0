import Taro from '@tarojs/taro'

/** Key-value on this device: 10 MB in all on a phone, gone when the person clears WeChat. */
export async function readStored<T> (key: string): Promise<T | undefined> {
  try {
    return (await Taro.getStorage<T>({ key })).data
  } catch {
    return undefined
  }
}

/** False when the device did not take it (full, or not allowed): say so where it matters. */
export async function store (key: string, value: unknown): Promise<boolean> {
  try {
    await Taro.setStorage({ key, data: value })
    return true
  } catch {
    return false
  }
}

export async function forget (key: string): Promise<void> {
  try {
    await Taro.removeStorage({ key })
  } catch {
    // Not there is as good as gone.
  }
}
