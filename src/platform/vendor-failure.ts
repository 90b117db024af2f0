import type { Attempt } from './delivery'

export type VendorFailure = { readonly errCode?: number | undefined; readonly errMsg?: string | undefined; readonly requestId?: string | undefined }

/**
 * Refused at the door, nothing was done (developers.weixin.qq.com …/wxcloud/reference/errcode, docs.cloudbase.net/error-code):
 * more calls (EXCEED_REQUEST_LIMIT) or more at once (EXCEED_CONCURRENT_REQUEST_LIMIT) than the environment bears, reads or writes used up.
 */
const BUSY = new Set([-501003, -501004, -501015, -501016])
/**
 * The reply is missing or says nothing of the work, which may have been done: common error, system error, no answer in time,
 * polling for the result given up, the function over its own time.
 */
const LOST = new Set([-1, -501001, -501002, -404001, -404004, -404005, -404008, -404009, -404010, -404012, -504003, -601003, -604102])
/** The same said in words only: the function platform's own names for a burst it has no instances for yet. */
const CROWDED = /EXCEED_(CONCURRENT_)?REQUEST_LIMIT|EXCEED_RATELIMIT|RequestLimitExceeded|ResourceLimitReached/i

/** What the cloud's own error means for asking again. Without a code it is the network that speaks. */
export function attemptAfter ({ errCode, errMsg = '', requestId }: VendorFailure): Attempt {
  if ((errCode !== undefined && BUSY.has(errCode)) || CROWDED.test(errMsg)) return { kind: 'busy' }
  if (errCode === undefined || LOST.has(errCode) || /request:fail|timeout|timed out|network/i.test(errMsg)) return { kind: 'unreachable' }
  return { kind: 'failed', ref: requestId ?? String(errCode) }
}
