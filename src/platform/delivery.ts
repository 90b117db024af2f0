import { ok, refuse, type Ok, type Refusal } from '@domain/kernel/result'

/** What one attempt to reach the cloud came to. `unreachable`: whether the request arrived is unknown; `busy`: nothing was done. */
export type Attempt =
  | { readonly kind: 'answer'; readonly body: unknown }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly ref: string }

export type Unreachable = Refusal<'UNREACHABLE', Record<never, never>>
export type Busy = Refusal<'BUSY', Record<never, never>>
export type Internal = Refusal<'INTERNAL', { readonly ref: string }>
export type Delivery = Ok<unknown> | Unreachable | Busy | Internal

export type DeliveryPolicy = {
  readonly attempts: number
  readonly firstWaitMs: number
  readonly wait: (ms: number) => Promise<void>
  /** 0 ≤ x < 1 */
  readonly random: () => number
}

const backOff = (policy: DeliveryPolicy, tried: number) =>
  Math.round(policy.firstWaitMs * 2 ** (tried - 1) * (0.5 + policy.random() / 2))

/**
 * Tries until the cloud answers or the attempts are used up. Every attempt must carry the same request id:
 * a lost reply may hide a command that was carried out, and only the id makes asking again harmless.
 */
export async function deliver (attempt: () => Promise<Attempt>, policy: DeliveryPolicy): Promise<Delivery> {
  for (let tried = 1; ; tried++) {
    const outcome = await attempt()
    if (outcome.kind === 'answer') return ok(outcome.body)
    if (outcome.kind === 'failed') return refuse('INTERNAL', { ref: outcome.ref })
    if (tried >= policy.attempts) return outcome.kind === 'busy' ? refuse('BUSY') : refuse('UNREACHABLE')
    await policy.wait(backOff(policy, tried))
  }
}
