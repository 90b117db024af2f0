import { useEffect, useState } from 'react'
import { readStored, store } from '@/platform/storage'

/** What a household sees to before it moves in (S0-02). */
export const TODO = ['fee', 'utilities', 'furniture', 'rules'] as const
export type Todo = (typeof TODO)[number]
const keyOf = (homeId: string) => `view:todo:${homeId}`

/** Ticked on this phone, for whoever holds it. */
export function useTodo (homeId: string): { readonly done: readonly Todo[]; readonly toggle: (code: Todo) => void } {
  const [done, setDone] = useState<readonly Todo[]>([])
  useEffect(() => {
    let here = true
    void readStored<readonly Todo[]>(keyOf(homeId)).then((kept) => { if (here && kept) setDone(TODO.filter((code) => kept.includes(code))) })
    return () => { here = false }
  }, [homeId])
  const toggle = (code: Todo) => { const next = done.includes(code) ? done.filter((one) => one !== code) : [...done, code]; setDone(next); void store(keyOf(homeId), next) }
  return { done, toggle }
}
