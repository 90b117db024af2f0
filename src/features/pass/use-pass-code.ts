import { useEffect, useState } from 'react'
import { now } from '@/platform/clock'
import { passCodeAt, type PassCode } from './pass-code'

const TICK_MS = 1000

/** The code of this second, renewed by itself while the screen is open. */
export function usePassCode (key: string, home: string): PassCode {
  const [code, setCode] = useState(() => passCodeAt(key, home, now()))
  useEffect(() => {
    const tick = () => setCode(passCodeAt(key, home, now()))
    tick()
    const timer = setInterval(tick, TICK_MS)
    return () => clearInterval(timer)
  }, [key, home])
  return code
}
