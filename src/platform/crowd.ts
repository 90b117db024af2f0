/** Calls of this phone that the cloud has told to come again later, and that are waiting to. */
let waiting = 0
const listeners = new Set<() => void>()
const changed = () => listeners.forEach((listener) => listener())

export const isCrowded = (): boolean => waiting > 0

/** Marks one call as waiting for its turn, once; `leave` when it has ended. */
export function joinCrowd () {
  let isIn = false
  return {
    enter: () => { if (!isIn) { isIn = true; waiting++; changed() } },
    leave: () => { if (isIn) { isIn = false; waiting--; changed() } }
  }
}

export type Wait = 'slow' | 'crowded'
const LONG_MS = 2000

/** Tells, once a command takes long, why: the cloud said that many are asking, or it is merely slow. Returns the way to stop. */
export function watchWait (told: (why: Wait) => void): () => void {
  let isLong = false
  const say = () => { if (isLong) told(isCrowded() ? 'crowded' : 'slow') }
  const timer = setTimeout(() => { isLong = true; say() }, LONG_MS)
  listeners.add(say)
  return () => { clearTimeout(timer); listeners.delete(say) }
}
