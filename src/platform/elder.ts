import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

const KEY = 'elder'
let on: boolean | undefined
const listeners = new Set<() => void>()

function ofDevice (): boolean {
  if (process.env.TARO_ENV === 'h5' && new URLSearchParams(window.location.search).get('elder') === '1') return true
  return Taro.getStorageSync(KEY) === true
}

export const isElder = (): boolean => (on ??= ofDevice())

export function setElder (next: boolean) {
  on = next
  void Taro.setStorage({ key: KEY, data: next })
  listeners.forEach((listener) => listener())
}

const onElderChange = (listener: () => void) => {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

/** Larger type, one column, fewer choices: hand it to `Page`. */
export const useElder = (): boolean => useSyncExternalStore(onElderChange, isElder)
