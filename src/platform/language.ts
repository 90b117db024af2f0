import Taro from '@tarojs/taro'

export type Language = 'zh-CN' | 'en'
const KEY = 'language'

function ofDevice (): Language {
  if (process.env.TARO_ENV === 'h5') return new URLSearchParams(window.location.search).get('lang') === 'en' ? 'en' : 'zh-CN'
  return Taro.getAppBaseInfo().language.startsWith('en') ? 'en' : 'zh-CN'
}

let chosen: Language | undefined
const listeners = new Set<() => void>()

export const language = (): Language => (chosen ??= (Taro.getStorageSync(KEY) || ofDevice()) as Language)

export function setLanguage (next: Language) {
  chosen = next
  void Taro.setStorage({ key: KEY, data: next })
  listeners.forEach((listener) => listener())
}

export const onLanguageChange = (listener: () => void) => {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}
