import { useEffect, useState } from 'react'
import { now, onClockMoved } from '@/platform/clock'
import { passCodeAt, type PassCode } from './pass-code'

const TICK_MS = 1000

/** The code of this second, renewed by itself while the screen is open, and at once when the demo clock moves: what is scanned next must be good. */
export function usePassCode (key: string, home: string): PassCode {
  const [code, setCode] = useState(() => passCodeAt(key, home, now()))
  useEffect(() => {
    const tick = () => setCode(passCodeAt(key, home, now()))
    tick()
    const timer = setInterval(tick, TICK_MS)
    const stopClock = onClockMoved(tick)
    return () => { clearInterval(timer); stopClock() }
  }, [key, home])
  return code
}
