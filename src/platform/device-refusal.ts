import { refuse, type Refusal } from '@domain/kernel/result'

/** Why the phone did not do what it was asked: the person said no, the system does not allow it, it broke. */
export type DeviceRefusal = Refusal<'CANCELLED' | 'NOT_ALLOWED' | 'FAILED' | 'UNSUPPORTED', { readonly reason: string }>

export const deviceRefusal = (code: DeviceRefusal['code'], reason = ''): DeviceRefusal => refuse(code, { reason })

/** Reads what WeChat's callbacks say in words; it has no codes for most of it. */
export function refusalOf (thrown: unknown): DeviceRefusal {
  const reason = String((thrown as { errMsg?: string } | undefined)?.errMsg ?? thrown)
  if (/cancel/i.test(reason)) return deviceRefusal('CANCELLED', reason)
  if (/auth|deny|denied|permission|privacy|not allow/i.test(reason)) return deviceRefusal('NOT_ALLOWED', reason)
  return deviceRefusal('FAILED', reason)
}
