import type { Attempt } from './delivery'

export type VendorFailure = { readonly errCode?: number | undefined; readonly errMsg?: string | undefined; readonly requestId?: string | undefined }

/** "Later": system busy and the two request limits. Nothing was done. */
const BUSY = new Set([-501001, -501003, -501004])
/** The reply, not the request, ran out of time: the function may have done its work. */
const LOST = new Set([-1, -501002, -504003, -404012])

/** What the cloud's own error means for asking again. Without a code it is the network that speaks. */
export function attemptAfter ({ errCode, errMsg = '', requestId }: VendorFailure): Attempt {
  if (errCode !== undefined && BUSY.has(errCode)) return { kind: 'busy' }
  if (errCode === undefined || LOST.has(errCode) || /request:fail|timeout|network/i.test(errMsg)) return { kind: 'unreachable' }
  return { kind: 'failed', ref: requestId ?? String(errCode) }
}
