import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { startFinishing, type Finished } from './finisher'
import { onNetworkChange } from './network'

/** What this screen asked and never heard the end of is asked again, with its own id: when the screen opens, is shown again, the network is back, and now and then meanwhile. */
export function useFinish (screen: string, ended: (finished: Finished) => void): void {
  const latest = useRef(ended)
  latest.current = ended
  const finisher = useRef<ReturnType<typeof startFinishing>>()
  useEffect(() => {
    const made = startFinishing(screen, (finished) => latest.current(finished))
    finisher.current = made
    void made.now()
    const stopNetwork = onNetworkChange((online) => { if (online) void made.now() })
    return () => { stopNetwork(); made.stop() }
  }, [screen])
  useDidShow(() => { void finisher.current?.now() })
}
