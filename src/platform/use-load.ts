import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { OperationName } from '@contract/contract'
import type { Outcome } from './call'
import { onClockMoved } from './clock'
import { stateAfter, type Answered, type LoadState } from './load-state'
import { onNetworkChange } from './network'
import { readStored } from './storage'
import { asQuestion, freshView, isFresh, noteView, onView, stampNow, type Stamp } from './views'

export type Load<N extends OperationName> = LoadState<N> & {
  /** Asks again; what is shown stays until the answer. */
  readonly reload: () => Promise<void>
  /** The same by itself, at intervals: that it failed also stays until the answer. */
  readonly renew: () => Promise<void>
  /** Puts a changed view in place without asking, after a command that answered it. */
  readonly put: (value: Answered<N>) => void
}

/**
 * A screen's one question. Asks at once, when the page is shown again, when the network comes back and when the demo clock moves.
 * `keepAs`: the answer is kept on this phone under that name and shown while the cloud cannot be reached; only for a person's own things.
 * `freshMs`: shown again so soon after the last answer, with nothing done on this phone since, the page does not ask.
 */
export function useLoad<N extends OperationName> (question: () => Promise<Outcome<N>>, keepAs?: string, freshMs = 0): Load<N> {
  const [state, setState] = useState<LoadState<N>>({ state: 'loading' })
  const latest = useRef(question)
  latest.current = question
  const turn = useRef(0)
  const wasHidden = useRef(false)
  const answered = useRef<Stamp>()

  const reload = useCallback(async () => {
    const mine = ++turn.current
    const outcome = await asQuestion(() => latest.current())
    if (mine !== turn.current) return
    if (outcome.ok) answered.current = stampNow()
    if (outcome.ok && keepAs) noteView(keepAs, outcome.value)
    setState((before) => stateAfter(before, outcome))
  }, [keepAs])
  const again = useCallback(() => {
    setState((before) => (before.state === 'ready' ? before : { state: 'loading' }))
    return reload()
  }, [reload])
  const put = useCallback((value: Answered<N>) => {
    turn.current++
    answered.current = stampNow()
    if (keepAs) noteView(keepAs, value)
    setState((): LoadState<N> => ({ state: 'ready', value, kept: false }))
  }, [keepAs])

  const show = useCallback((value: unknown) => {
    turn.current++
    setState((): LoadState<N> => ({ state: 'ready', value: value as Answered<N>, kept: false }))
  }, [])
  const askUnlessFresh = useCallback(() => {
    const fresh = keepAs ? freshView(keepAs, freshMs) : undefined
    if (fresh) show(fresh.value)
    else if (keepAs || !isFresh(answered.current, freshMs)) void reload()
  }, [keepAs, freshMs, reload, show])

  useEffect(() => {
    let here = true
    void (async () => {
      const kept = keepAs ? await readStored<Answered<N>>(`view:${keepAs}`) : undefined
      if (here && kept !== undefined) setState((before): LoadState<N> => (before.state === 'loading' ? { state: 'ready', value: kept as Answered<N>, kept: true } : before))
    })()
    askUnlessFresh()
    const stops = [onNetworkChange((online) => { if (online) void reload() }), onClockMoved(() => { void reload() }), ...(keepAs ? [onView(keepAs, show)] : [])]
    return () => { here = false; turn.current++; stops.forEach((stop) => stop()) }
  }, [keepAs, reload, askUnlessFresh, show])
  // The first time it is shown the effect above asks; after that, whatever was done elsewhere may have changed the answer.
  useDidHide(() => { wasHidden.current = true })
  useDidShow(() => {
    if (!wasHidden.current) return
    wasHidden.current = false
    askUnlessFresh()
  })

  return { ...state, reload: again, renew: reload, put }
}
