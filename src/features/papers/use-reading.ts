import { useEffect, useRef, useState } from 'react'

const TICK_MS = 1000

export type Reading = {
  /** Whole seconds each paper has been on the screen, all visits together. */
  readonly secondsOf: (code: string) => number
  /** Of the paper shown, counted on while it is open. */
  readonly seconds: number
}

/** How long each of several papers lay before the reader's eyes. */
export function useReading (code: string): Reading {
  const before = useRef<Record<string, number>>({})
  const since = useRef({ code, at: Date.now() })
  if (since.current.code !== code) {
    const { code: left, at } = since.current
    before.current[left] = (before.current[left] ?? 0) + Date.now() - at
    since.current = { code, at: Date.now() }
  }
  const secondsOf = (asked: string) => Math.max(0, Math.round(((before.current[asked] ?? 0) + (since.current.code === asked ? Date.now() - since.current.at : 0)) / TICK_MS))
  const latest = useRef(secondsOf)
  latest.current = secondsOf
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return { secondsOf, seconds: latest.current(code) }
}
