import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'
import { isKnown } from './ask'
import { onNetworkChange } from './network'
import { finishKept } from './unanswered'

export type Finished = NonNullable<Awaited<ReturnType<typeof finishKept>>>

/** What this screen asked and never heard the end of is asked again, with its own id: when the screen opens, is shown again, or the network is back. */
export function useFinish (screen: string, ended: (finished: Finished) => void): void {
  const latest = useRef(ended)
  latest.current = ended
  const running = useRef(false)
  const finish = useCallback(async () => {
    if (running.current) return
    running.current = true
    const finished = await finishKept(screen)
    running.current = false
    if (finished && isKnown(finished.outcome)) latest.current(finished)
  }, [screen])
  useEffect(() => {
    void finish()
    return onNetworkChange((online) => { if (online) void finish() })
  }, [finish])
  useDidShow(() => { void finish() })
}
