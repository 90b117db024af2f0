import Taro from '@tarojs/taro'
import { learnTime, lookAgain } from './cloud-clock'
import { setFlightMode } from './flight-mode'
import { keepOwnHistory } from './own-history'
import { visiblePictures } from './visible-pictures'

/** What the page around the phones says to one of them. */
type FromStage =
  | { readonly ruhuo: 'time'; readonly now: number; readonly running?: boolean }
  | { readonly ruhuo: 'flight'; readonly on: boolean }
  | { readonly ruhuo: 'show-screen'; readonly id: string }
  | { readonly ruhuo: 'screens'; readonly id: string; readonly pictures: readonly string[] }
  | { readonly ruhuo: 'go'; readonly path: string }
  | { readonly ruhuo: 'taken-up' }
  | { readonly ruhuo: 'forget' }

/** What a phone says to the page around it. */
type ToStage =
  | { readonly ruhuo: 'ready' }
  | { readonly ruhuo: 'screen'; readonly id: string; readonly pictures: readonly string[] }
  | { readonly ruhuo: 'look'; readonly id: string }
  | { readonly ruhuo: 'share'; readonly title: string; readonly path: string }

export const isOnStage = () => window.parent !== window

export const tellStage = (message: ToStage) => { if (isOnStage()) window.parent.postMessage(message, '*') }

const looking = new Map<string, (pictures: readonly string[]) => void>()

/** What the other phones' screens show just now, as data URLs; nothing when no stage answers in time. */
export function lookAtOtherScreens (timeoutMs: number): Promise<readonly string[]> {
  if (!isOnStage()) return Promise.resolve([])
  const id = crypto.randomUUID()
  return new Promise((resolve) => {
    const done = (pictures: readonly string[]) => { clearTimeout(timer); looking.delete(id); resolve(pictures) }
    const timer = setTimeout(() => done([]), timeoutMs)
    looking.set(id, done)
    tellStage({ ruhuo: 'look', id })
  })
}

function hear (message: FromStage) {
  switch (message.ruhuo) {
    case 'time': return learnTime(message)
    case 'flight': return setFlightMode(message.on)
    case 'show-screen': return tellStage({ ruhuo: 'screen', id: message.id, pictures: visiblePictures() })
    case 'screens': return looking.get(message.id)?.(message.pictures)
    case 'taken-up': return lookAgain()
    case 'forget': localStorage.clear(); return window.location.replace(window.location.pathname + window.location.search)
    case 'go': void Taro.navigateTo({ url: `/${message.path.replace(/^[#/]+/, '')}` }).catch(() => undefined)
  }
}

export function listenToStage () {
  if (isOnStage()) keepOwnHistory()
  window.addEventListener('message', (event: MessageEvent<FromStage | undefined>) => {
    if (event.source === window.parent && isOnStage() && typeof event.data?.ruhuo === 'string') hear(event.data)
  })
  tellStage({ ruhuo: 'ready' })
}
