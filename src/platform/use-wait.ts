import { useEffect, useState } from 'react'
import { watchWait, type Wait } from './crowd'

/** Why what is under way takes so long, once it does. */
export function useWait (isUnderWay: boolean): Wait | undefined {
  const [wait, setWait] = useState<Wait>()
  useEffect(() => {
    setWait(undefined)
    return isUnderWay ? watchWait(setWait) : undefined
  }, [isUnderWay])
  return isUnderWay ? wait : undefined
}
