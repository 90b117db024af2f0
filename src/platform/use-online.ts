import { useEffect, useState } from 'react'
import { isOnline, onNetworkChange } from './network'

/** Is there a network? Taken for granted until the phone says otherwise. */
export function useOnline (): boolean {
  const [online, setOnline] = useState(true)
  useEffect(() => {
    let here = true
    void isOnline().then((now) => { if (here) setOnline(now) })
    const stop = onNetworkChange(setOnline)
    return () => { here = false; stop() }
  }, [])
  return online
}
