import { isKnown } from './ask'
import { finishKept, onLeftOpen } from './unanswered'

export type Finished = NonNullable<Awaited<ReturnType<typeof finishKept>>>

const AGAIN_MS = 10_000

/** Sees one screen's unanswered command to its end: asks again when told to and, while it stays open, after ten to twenty seconds, then ever later, each phone at its own moment. */
export function startFinishing (screen: string, ended: (finished: Finished) => void, random: () => number = Math.random) {
  let isRunning = false
  let inVain = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const now = async () => {
    if (isRunning) return
    isRunning = true
    const finished = await finishKept(screen)
    isRunning = false
    if (!finished || !isKnown(finished.outcome)) return
    inVain = 0
    ended(finished)
  }
  const stopHearing = onLeftOpen((which) => {
    if (which !== screen) return
    clearTimeout(timer)
    timer = setTimeout(() => { void now() }, AGAIN_MS * 2 ** inVain++ * (1 + random()))
  })
  return { now, stop: () => { clearTimeout(timer); stopHearing() } }
}
