import { store } from './storage'

/** After what, and when, something was answered. */
export type Stamp = { readonly after: number; readonly at: number }
type Answered = Stamp & { readonly value: unknown }
/** Views by the name they are kept under on this phone. What came with a command's answer need not be asked for again, until something else is done. */
const answered = new Map<string, Answered>()
const listeners = new Map<string, Set<(value: unknown) => void>>()
let changes = 0
let isQuestion = false

/** Something is being done here, or the person was away: what was answered before may be old. */
export const noteChange = (): void => { changes++ }
/** Before anything is asked of the cloud. A screen's own question changes nothing; everything else may, from now until its end, which is told to what this gives back. */
export function noteAsk (): () => void {
  if (isQuestion) return () => undefined
  noteChange()
  return noteChange
}

/** What is asked in the same turn is a screen's question. */
export function asQuestion<T> (question: () => T): T {
  isQuestion = true
  try { return question() } finally { isQuestion = false }
}

export const stampNow = (): Stamp => ({ after: changes, at: Date.now() })
/** Whether it was answered a moment ago, with nothing done on this phone since. */
export const isFresh = (stamp: Stamp | undefined, withinMs: number): boolean => stamp !== undefined && stamp.after === changes && Date.now() - stamp.at < withinMs

export function noteView (name: string, value: unknown): void {
  answered.set(name, { value, ...stampNow() })
  void store(`view:${name}`, value)
}

/** A view that came with another answer: kept, and shown by whoever shows it now. */
export function tellView (name: string, value: unknown): void {
  noteView(name, value)
  listeners.get(name)?.forEach((listener) => listener(value))
}

/** A kept view with what was just done: for whoever shows it now, and in the place of what they are asking while it was done. Nothing where it is not known. */
export function changeView<View> (name: string, change: (view: View) => View): void {
  const last = answered.get(name)
  if (last) tellView(name, change(last.value as View))
}

/** The view as the cloud said it a moment ago, if nothing was done on this phone since. */
export function freshView (name: string, withinMs: number): { readonly value: unknown } | undefined {
  const last = answered.get(name)
  return isFresh(last, withinMs) ? last : undefined
}

/** Told each time the view comes with another answer; returns the way to stop listening. */
export function onView (name: string, listener: (value: unknown) => void): () => void {
  const set = listeners.get(name) ?? new Set()
  listeners.set(name, set.add(listener))
  return () => { set.delete(listener) }
}
