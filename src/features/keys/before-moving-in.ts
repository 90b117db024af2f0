import { useEffect, useState } from 'react'
import { readStored, store } from '@/platform/storage'

/** What a household sees to before it moves in (S0-02). */
export const BEFORE_MOVING_IN = ['fee', 'utilities', 'furniture', 'rules'] as const
export type ToSee = (typeof BEFORE_MOVING_IN)[number]
const keyOf = (homeId: string) => `view:todo:${homeId}`

/** Ticked on this phone, for whoever holds it. */
export function useBeforeMovingIn (homeId: string): { readonly done: readonly ToSee[]; readonly toggle: (code: ToSee) => void } {
  const [done, setDone] = useState<readonly ToSee[]>([])
  useEffect(() => {
    let here = true
    void readStored<readonly ToSee[]>(keyOf(homeId)).then((kept) => { if (here && kept) setDone(BEFORE_MOVING_IN.filter((code) => kept.includes(code))) })
    return () => { here = false }
  }, [homeId])
  const toggle = (code: ToSee) => { const next = done.includes(code) ? done.filter((one) => one !== code) : [...done, code]; setDone(next); void store(keyOf(homeId), next) }
  return { done, toggle }
}
