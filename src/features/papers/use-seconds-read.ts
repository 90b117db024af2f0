import { useEffect, useRef, useState } from 'react'

const TICK_MS = 1000

/** Whole seconds since `from`, counted on while the screen is open. */
export function useSecondsRead (from: number): number {
  const seconds = () => Math.max(0, Math.round((Date.now() - from) / TICK_MS))
  const latest = useRef(seconds)
  latest.current = seconds
  const [read, setRead] = useState(seconds)
  useEffect(() => {
    const timer = setInterval(() => setRead(latest.current()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return read
}
