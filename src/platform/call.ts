import type { OperationName, OperationNamed, OperationOn } from '@contract/contract'
import type { Asked, InputOf, Reply, Unit } from '@contract/operation'
import { joinCrowd } from './crowd'
import { deliver, type Attempt, type Unreachable } from './delivery'
import { deliveryPolicy } from './delivery-policy'
import { language } from './language'
import { newRequestId } from './request-id'
import { transport } from './transport'

/** A server's answer, or that there was none: then it may or may not have happened. */
export type Outcome<N extends OperationName> = Reply<OperationNamed<N>> | Unreachable

const TIMEOUT_MS = 10000

type Answer = { readonly ok: boolean; readonly code?: string }
const isAnswer = (body: unknown): body is Answer => typeof body === 'object' && body !== null && 'ok' in body

function judged (attempt: Attempt): Attempt {
  if (attempt.kind !== 'answer') return attempt
  if (!isAnswer(attempt.body)) return { kind: 'failed', ref: 'answer' }
  return attempt.body.code === 'BUSY' ? { kind: 'busy' } : attempt
}

/**
 * Asks one operation of a deploy unit, by the contract's types alone (no schema reaches the bundle). Never throws:
 * refusals, a failed server (`INTERNAL`) and an unreachable one (`UNREACHABLE`) are values.
 * Lost replies are asked for again with the same request id; whoever asks anew after `UNREACHABLE` must pass the id it used.
 */
export async function call<U extends Unit, N extends OperationOn<U>> (unit: U, name: N, input: InputOf<OperationNamed<N>>, requestId = newRequestId()): Promise<Outcome<N>> {
  return await callTogether(unit, [{ action: name, data: input, requestId }]) as Outcome<N>
}

/** Several operations in one function call. The answer is the first one's, with those of the others in `then`, as far as they were carried out. */
export async function callTogether (unit: Unit, [first, ...then]: readonly [Asked, ...Asked[]]): Promise<unknown> {
  const envelope = { ...first, client: { version: process.env.CLIENT_VERSION ?? '0.0.0', language: language() }, ...(then.length ? { then } : {}) }
  const crowd = joinCrowd()
  const delivered = await deliver(async () => judged(await transport(unit, envelope, TIMEOUT_MS)), { ...deliveryPolicy, onBusy: crowd.enter })
  crowd.leave()
  return delivered.ok ? delivered.value : delivered
}
