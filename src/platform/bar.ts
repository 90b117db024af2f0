import Taro from '@tarojs/taro'

/** Paints WeChat's own navigation bar; the web build draws its bar itself. */
export function paintBar (colours: { readonly frontColor: string; readonly backgroundColor: string }): void {
  if (process.env.TARO_ENV !== 'h5') void Taro.setNavigationBarColor(colours).catch(() => undefined)
}
