import { deliver, type DeliveryPolicy, type ServerFailed, type Unreachable } from './delivery'
import { language } from './language'
import { newRequestId } from './request-id'
import { transport } from './transport'

export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string; readonly data: unknown; readonly ref?: string }

const TIMEOUT_MS = 12000
const policy: DeliveryPolicy = {
  attempts: 3,
  firstWaitMs: 400,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random
}

const isAnswer = (body: unknown): body is Answer => typeof body === 'object' && body !== null && 'ok' in body

/**
 * Carries one command or question to a deploy unit. Nothing throws: a refusal of the server, a failure of the server
 * (`SERVER_FAILED`) and a cloud that could not be reached (`UNREACHABLE`: it may or may not have happened) are values.
 * Asking again later after `UNREACHABLE` must reuse `requestId`.
 */
export async function send (unit: string, action: string, data: unknown, requestId = newRequestId()): Promise<Answer | Unreachable | ServerFailed> {
  const envelope = { action, data, requestId, client: { version: process.env.CLIENT_VERSION ?? '0.0.0', language: language() } }
  const delivered = await deliver(() => transport(unit, envelope, TIMEOUT_MS), policy)
  if (!delivered.ok) return delivered
  return isAnswer(delivered.value) ? delivered.value : { ok: false, code: 'SERVER_FAILED', data: { ref: 'answer' } }
}
