import type { Transport } from '../transport'
import { cloudFetch } from './cloud-fetch'

type CloudError = { errCode?: number; errMsg?: string; requestId?: string }

export const httpTransport: Transport = async (unit, envelope, timeoutMs) => {
  const response = await cloudFetch(`/call/${unit}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(envelope)
  }, timeoutMs)
  if (response === undefined) return { kind: 'unreachable' }
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return body === undefined ? { kind: 'unreachable' } : { kind: 'answer', body }
  const { errCode, requestId } = (body ?? {}) as CloudError
  if (response.status === 429 || response.status === 503) return { kind: 'busy' }
  if (response.status === 504) return { kind: 'unreachable' }
  return { kind: 'failed', ref: requestId ?? String(errCode ?? response.status) }
}
