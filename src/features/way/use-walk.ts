import { useCallback, useEffect, useState } from 'react'
import { scrollToPart } from '@/platform/scroll-to-part'
import { wantsStillness } from '@/platform/stillness'
import { restOf } from './way.view'

export type Walk = { readonly at: number | undefined; readonly walked: boolean; readonly start: () => void; readonly next: () => void; readonly stop: () => void }

/** A marker goes from step to step of the picture; for who asks for less motion only when told to. */
export function useWalk<S extends string> (order: readonly S[], idOf: (step: S) => string): Walk {
  const [at, setAt] = useState<number>()
  const [walked, setWalked] = useState(false)
  const steps = order.length
  const stop = useCallback(() => { setAt(undefined); setWalked(true) }, [])
  const next = useCallback(() => {
    if (at === undefined || at + 1 >= steps) stop()
    else setAt(at + 1)
  }, [at, steps, stop])
  const step = at === undefined ? undefined : order[at]
  useEffect(() => {
    if (step === undefined) return
    scrollToPart(idOf(step))
    if (wantsStillness()) return
    const timer = setTimeout(next, restOf(steps))
    return () => clearTimeout(timer)
  }, [step, next, steps, idOf])
  return { at, walked, start: () => setAt(0), next, stop }
}
