import type { Page, Route } from 'playwright-core'
import type { PhoneName } from './phone'

/** The way of one phone to the cloud: calls, uploads and pictures. Its own files lie elsewhere and always load, as a phone has the package. */
export async function signalOf (page: Page, cloudUrl: string, name: PhoneName) {
  let isOn = true
  const holds = new Map<string, { readonly reached: () => void; readonly release: Promise<void> }>()
  const losing = new Set<string>()
  const refused: string[] = []
  const pass = async (route: Route, path: string) => {
    const held = [...holds].find(([part]) => path.includes(part))
    if (held) {
      holds.delete(held[0])
      held[1].reached()
      await held[1].release
    }
    const lost = [...losing].find((part) => (route.request().postData() ?? '').includes(part))
    if (!lost) return route.continue()
    losing.delete(lost)
    // The cloud has heard and done it; the phone never learns of it.
    await route.fetch()
    return route.abort('connectionreset')
  }
  await page.route(`${cloudUrl}/**`, async (route) => {
    const request = route.request(), path = new URL(request.url()).pathname
    if (request.frame().name() !== name) return route.continue()
    if (isOn) return pass(route, path)
    refused.push(path)
    return route.abort('internetdisconnected')
  })
  return {
    turn: (next: boolean) => { isOn = next },
    /** What was asked for and could not be reached. */
    refused,
    /** The answer to the next call that names this is lost on its way. */
    loseAnswerTo: (part: string) => { losing.add(part) },
    /** The next request to this stands still until it is let go. */
    hold: (part: string) => {
      let release = () => {}, reached = () => {}
      const isHeld = new Promise<void>((resolve) => { reached = resolve })
      holds.set(part, { reached, release: new Promise((resolve) => { release = resolve }) })
      return { isHeld, release }
    }
  }
}
