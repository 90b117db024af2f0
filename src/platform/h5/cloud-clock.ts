/** The local cloud has a clock of its own, which the stage can move or stop. */
type Reading = { readonly cloud: number; readonly device: number; readonly running: boolean; readonly known: boolean }
const KEPT = 'ruhuo.clock'
/** A phone's clock goes on while the page is closed, and without the cloud. */
function kept (): Reading | undefined {
  try { return JSON.parse(localStorage.getItem(KEPT) ?? '') as Reading } catch { return undefined }
}
let reading: Reading = kept() ?? { cloud: 0, device: 0, running: true, known: false }
const listeners = new Set<() => void>()

export function learnTime ({ now, running = true }: { now: number; running?: boolean }) {
  const moved = !reading.known || Math.abs(cloudNow() - now) > 1000
  reading = { cloud: now, device: Date.now(), running, known: true }
  localStorage.setItem(KEPT, JSON.stringify(reading))
  if (moved) listeners.forEach((listener) => listener())
}

/** Somebody takes this phone in hand again: what it shows may be old. */
export const lookAgain = () => listeners.forEach((listener) => listener())

export function cloudNow (): number {
  if (!reading.known) return Date.now()
  return reading.running ? reading.cloud + (Date.now() - reading.device) : reading.cloud
}

export const onCloudClockMoved = (listener: () => void) => {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}
