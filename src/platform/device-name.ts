import Taro from '@tarojs/taro'

/** What the signature's record calls this phone: model and system, nothing that names a person. */
export function deviceName (): string {
  if (process.env.TARO_ENV === 'h5') return 'browser'
  const { model, system } = Taro.getDeviceInfo()
  return `${model} ${system}`.slice(0, 80)
}
