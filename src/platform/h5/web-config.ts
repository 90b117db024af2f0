export type WebConfig = {
  /** Where the local cloud listens, without a trailing slash; empty = the page's own origin. */
  readonly cloudUrl: string
  readonly persona: { readonly openid: string; readonly phone?: string }
}

declare global {
  interface Window { __RUHUO__?: WebConfig }
}

const GUEST = 'ruhuo.guest'

function guest (): string {
  const known = localStorage.getItem(GUEST)
  if (known) return known
  const made = `guest_${crypto.randomUUID().replace(/-/g, '').slice(0, 20)}`
  localStorage.setItem(GUEST, made)
  return made
}

function read (): WebConfig {
  if (window.__RUHUO__) return window.__RUHUO__
  const query = new URLSearchParams(window.location.search)
  const phone = query.get('phone')
  return {
    cloudUrl: (query.get('cloud') ?? '').replace(/\/$/, ''),
    persona: { openid: query.get('openid') ?? guest(), ...(phone ? { phone } : {}) }
  }
}

let config: WebConfig | undefined

/** Who this phone is and where its cloud is: said by the local server, else by the query string. */
export const webConfig = (): WebConfig => (config ??= read())
