import Taro from '@tarojs/taro'
import { wantsStillness } from './stillness'

const MIDDLE = 2.6

/** Brings a part of this page, by its id, into the middle of the screen. */
export function scrollToPart (id: string): void {
  if (process.env.TARO_ENV === 'h5') {
    document.getElementById(id)?.scrollIntoView({ block: 'center', behavior: wantsStillness() ? 'auto' : 'smooth' })
    return
  }
  const offsetTop = -Math.round(Taro.getWindowInfo().windowHeight / MIDDLE)
  void Promise.resolve(Taro.pageScrollTo({ selector: `#${id}`, offsetTop, duration: 200 })).catch(() => undefined)
}
