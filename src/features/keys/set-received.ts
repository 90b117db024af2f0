import { useEffect, useState } from 'react'
import type { KeysView } from '@contract/keys'
import { readStored, store } from '@/platform/storage'

const keyOf = (homeId: string) => `view:keys:${homeId}`

/** The set the owner signed for stays on their phone, so that the evening's page need not ask for it. */
export const keepSet = (homeId: string, view: KeysView): Promise<boolean> => store(keyOf(homeId), view)

/** The set as it was signed for on this phone; undefined on another one. */
export function useSetReceived (homeId: string): KeysView | undefined {
  const [set, setSet] = useState<KeysView>()
  useEffect(() => {
    let here = true
    void readStored<KeysView>(keyOf(homeId)).then((kept) => { if (here) setSet(kept) })
    return () => { here = false }
  }, [homeId])
  return set
}
