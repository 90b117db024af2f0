import type { OperationNamed, OperationOn } from '@contract/contract'
import type { InputOf, Unit } from '@contract/operation'
import { ask, isKnown } from './ask'
import type { Outcome } from './call'
import { forget, readStored, store } from './storage'

/** A command of one screen whose end is not known yet, as it lies on this phone. */
type Kept = { readonly unit: Unit; readonly name: string; readonly input: unknown; readonly id: string; readonly at: number }

/** What was tapped longer ago than this is not done any more unasked: the screen shows what is, and the person decides anew. */
const FINISHED_WITHIN_MS = 10 * 60 * 1000
const keyOf = (screen: string) => `unanswered:${screen}`

/** As `ask`, for a command whose answer must not be lost: it lies on the phone until its end is known, even when WeChat is closed meanwhile. One a screen. `home`: as with `ask`. */
export async function askKept<U extends Unit, N extends OperationOn<U>> (screen: string, unit: U, name: N, input: InputOf<OperationNamed<N>>, home?: string): Promise<Outcome<N>> {
  return settled(screen, await ask(unit, name, input, undefined, (id) => store(keyOf(screen), { unit, name, input, id, at: Date.now() } satisfies Kept), home))
}

/** Asks what was left unanswered on this screen again, under its own id; undefined when nothing was. */
export async function finishKept (screen: string): Promise<{ readonly name: string; readonly input: unknown; readonly outcome: { readonly ok: boolean; readonly code?: string; readonly data?: unknown } } | undefined> {
  const kept = await readStored<Kept>(keyOf(screen))
  if (!kept) return undefined
  if (Date.now() - kept.at > FINISHED_WITHIN_MS) {
    await forget(keyOf(screen))
    return undefined
  }
  const { unit, name, input, id } = kept
  // The pair was typed when it was kept; what comes back from storage cannot be.
  const outcome = await ask(unit, name as OperationOn<Unit>, input as never, id)
  return { name, input, outcome: await settled(screen, outcome) }
}

const listeners = new Set<(screen: string) => void>()
/** Told each time a command of a screen went without an answer; returns the way to stop listening. */
export const onLeftOpen = (listener: (screen: string) => void): (() => void) => {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

async function settled<O extends { readonly ok: boolean; readonly code?: string }> (screen: string, outcome: O): Promise<O> {
  if (isKnown(outcome)) await forget(keyOf(screen))
  else listeners.forEach((listener) => listener(screen))
  return outcome
}
