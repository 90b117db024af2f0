import Taro from '@tarojs/taro'

/** A short tick under the finger; phones without it stay still. */
export function tick (): void {
  if (process.env.TARO_ENV === 'h5') navigator.vibrate?.(15)
  else void Taro.vibrateShort({ type: 'light' }).catch(() => undefined)
}
