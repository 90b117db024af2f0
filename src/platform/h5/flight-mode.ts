let on = false
const listeners = new Set<(online: boolean) => void>()

export const isFlightMode = () => on

export const onFlightMode = (listener: (online: boolean) => void) => {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

/** The stage's switch for one phone: a browser cannot take a single frame off the network. */
export function setFlightMode (next: boolean) {
  if (next === on) return
  on = next
  listeners.forEach((listener) => listener(!on))
}
