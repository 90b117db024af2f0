type Entry = { readonly state: unknown; readonly url: string }

/**
 * Frames of one page share its history: back on one phone would undo what another phone did last.
 * Each phone on the stage keeps its own list and only shows where it is.
 */
export function keepOwnHistory () {
  const { history } = window
  const show = history.replaceState.bind(history)
  const entryOf = (state: unknown, url?: string | URL | null): Entry => ({ state, url: new URL(url ?? window.location.href, window.location.href).href })
  let entries: readonly Entry[] = [entryOf(history.state)]
  let at = 0
  const move = (steps: number) => {
    const entry = entries[at + steps]
    if (!entry || steps === 0) return
    at += steps
    show(entry.state, '', entry.url)
    window.dispatchEvent(new PopStateEvent('popstate', { state: entry.state }))
  }
  history.pushState = (state, _, url) => {
    const entry = entryOf(state, url)
    entries = [...entries.slice(0, ++at), entry]
    show(state, '', entry.url)
  }
  history.replaceState = (state, _, url) => {
    const entry = entryOf(state, url)
    entries = entries.map((one, place) => (place === at ? entry : one))
    show(state, '', entry.url)
  }
  // As the browser does it: not within the call.
  history.go = (steps = 0) => { setTimeout(() => move(steps)) }
  history.back = () => history.go(-1)
  history.forward = () => history.go(1)
}
