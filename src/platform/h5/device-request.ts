import { cloudFetch } from './cloud-fetch'

/** Asks the local cloud for what WeChat's own app would have asked its servers; undefined when it did not come. */
export async function deviceRequest<T> (path: string, body: unknown): Promise<T | undefined> {
  const response = await cloudFetch(`/device/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body)
  })
  if (!response?.ok) return undefined
  return await response.json() as T
}
