import { learnTime } from './cloud-clock'
import { isFlightMode } from './flight-mode'
import { webConfig } from './web-config'

let token: Promise<string> | undefined

async function timed (url: string, init: RequestInit, timeoutMs: number): Promise<Response | undefined> {
  if (isFlightMode()) return undefined
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) })
  } catch {
    return undefined
  }
}

async function login (): Promise<string> {
  const { cloudUrl, persona } = webConfig()
  const response = await timed(`${cloudUrl}/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid: persona.openid })
  }, 8000)
  if (!response?.ok) throw new Error('no session')
  const session = await response.json() as { token: string; now: number }
  learnTime(session)
  return session.token
}

/** The session's token; one login however many ask at once, and asked again after a failure. */
export function sessionToken (): Promise<string> {
  token ??= login().catch((error: unknown) => { token = undefined; throw error as Error })
  return token
}

export const endSession = () => { token = undefined }

/** A request under this phone's session, renewed once when the cloud no longer knows it; undefined when it could not be reached. */
export async function cloudFetch (path: string, init: RequestInit, timeoutMs = 10000): Promise<Response | undefined> {
  const once = async () => {
    const bearer = await sessionToken().catch(() => undefined)
    if (bearer === undefined) return undefined
    return timed(webConfig().cloudUrl + path, { ...init, headers: { ...init.headers, authorization: `Bearer ${bearer}` } }, timeoutMs)
  }
  const response = await once()
  if (response?.status !== 401) return response
  endSession()
  return once()
}
