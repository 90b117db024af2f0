import { isFlightMode, onFlightMode } from './flight-mode'

export const isOnlineOnWeb = (): Promise<boolean> => Promise.resolve(navigator.onLine && !isFlightMode())

export function onNetworkChangeOnWeb (listener: (online: boolean) => void): () => void {
  const told = () => listener(navigator.onLine && !isFlightMode())
  window.addEventListener('online', told)
  window.addEventListener('offline', told)
  const stop = onFlightMode(told)
  return () => {
    window.removeEventListener('online', told)
    window.removeEventListener('offline', told)
    stop()
  }
}
