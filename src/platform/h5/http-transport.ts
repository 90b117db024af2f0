import type { Transport } from '../transport'
import { attemptAfter, type VendorFailure } from '../vendor-failure'
import { cloudFetch } from './cloud-fetch'

export const httpTransport: Transport = async (unit, envelope, timeoutMs) => {
  const response = await cloudFetch(`/call/${unit}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(envelope)
  }, timeoutMs)
  const body: unknown = await response?.json().catch(() => undefined)
  if (!response || body === undefined) return { kind: 'unreachable' }
  return response.ok ? { kind: 'answer', body } : attemptAfter({ errCode: response.status, ...body as VendorFailure })
}
