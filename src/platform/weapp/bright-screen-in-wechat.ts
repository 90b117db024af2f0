import Taro from '@tarojs/taro'

const quietly = (work: Promise<unknown>) => { work.catch(() => undefined) }

export async function brightScreenInWeChat (): Promise<() => void> {
  const before = await Taro.getScreenBrightness().then(({ value }) => value, () => undefined)
  quietly(Taro.setScreenBrightness({ value: 1 }))
  quietly(Taro.setKeepScreenOn({ keepScreenOn: true }))
  return () => {
    if (before !== undefined) quietly(Taro.setScreenBrightness({ value: before }))
    quietly(Taro.setKeepScreenOn({ keepScreenOn: false }))
  }
}
