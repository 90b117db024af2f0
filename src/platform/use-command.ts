import { useCallback, useRef, useState } from 'react'
import type { Wait } from './crowd'
import { useWait } from './use-wait'

export type Command<Given extends readonly unknown[], Answer> = {
  readonly busy: boolean
  /** Why it takes so long, once it does: to be said beside the button. */
  readonly wait: Wait | undefined
  /** Undefined when the command was already under way: a second tap does nothing. */
  readonly run: (...given: Given) => Promise<Answer | undefined>
}

/** Something a button does: once at a time, with the busy state to show. */
export function useCommand<Given extends readonly unknown[], Answer> (work: (...given: Given) => Promise<Answer>): Command<Given, Answer> {
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const latest = useRef(work)
  latest.current = work
  const run = useCallback(async (...given: Given) => {
    if (running.current) return undefined
    running.current = true
    setBusy(true)
    try {
      return await latest.current(...given)
    } finally {
      running.current = false
      setBusy(false)
    }
  }, [])
  return { busy, wait: useWait(busy), run }
}
