import { useEffect, useState } from 'react'
import { now } from './clock'

/** The longest a timer bears. */
const MOST_MS = 2 ** 31 - 1

/** Whether that instant has come; the screen changes by itself when it does, without asking anybody. */
export function useMoment (at: number | undefined): boolean {
  const [, again] = useState(0)
  useEffect(() => {
    const left = at === undefined ? 0 : at - now()
    if (left <= 0 || left > MOST_MS) return undefined
    const timer = setTimeout(() => again((count) => count + 1), left)
    return () => clearTimeout(timer)
  })
  return at !== undefined && now() >= at
}
