import Taro from '@tarojs/taro'

/** When the server says this client is too old: take the version waiting, or look for it again. */
export function takeUpdate (): void {
  if (process.env.TARO_ENV === 'h5') return window.location.reload()
  const updates = Taro.getUpdateManager()
  updates.onUpdateReady(() => updates.applyUpdate())
}
