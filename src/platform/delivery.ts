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
  /** Attempts without any sign of the cloud before it counts as unreachable: somebody without network is told soon. */
  readonly attempts: number
  /** How long a cloud that says "too many" is asked again: it lives, and a turn comes. */
  readonly patienceMs: number
  readonly firstWaitMs: number
  readonly mostWaitMs: number
  readonly wait: (ms: number) => Promise<void>
  readonly now: () => number
  /** 0 ≤ x < 1 */
  readonly random: () => number
  /** Told before each wait for a busy cloud. */
  readonly onBusy?: () => void
}

/** Doubles to a ceiling, and half of it is chance: phones refused in the same moment come back spread over seconds. */
const backOff = ({ firstWaitMs, mostWaitMs, random }: DeliveryPolicy, tried: number) =>
  Math.round(Math.min(mostWaitMs, firstWaitMs * 2 ** (tried - 1)) * (0.5 + random() / 2))

/**
 * Tries until the cloud answers, is silent too often, or was busy too long. Every attempt must carry the same request id:
 * a lost reply may hide a command that was carried out, and only the id makes asking again harmless. `BUSY` says that
 * nothing was done; after any lost reply that cannot be known, and the end is `UNREACHABLE`.
 */
export async function deliver (attempt: () => Promise<Attempt>, policy: DeliveryPolicy): Promise<Delivery> {
  const until = policy.now() + policy.patienceMs
  for (let tried = 1, silent = 0; ; tried++) {
    const outcome = await attempt()
    if (outcome.kind === 'answer') return ok(outcome.body)
    if (outcome.kind === 'failed') return refuse('INTERNAL', { ref: outcome.ref })
    const pause = backOff(policy, tried)
    if (outcome.kind === 'unreachable') {
      if (++silent >= policy.attempts) return refuse('UNREACHABLE')
    } else {
      if (policy.now() + pause > until) return silent > 0 ? refuse('UNREACHABLE') : refuse('BUSY')
      policy.onBusy?.()
    }
    await policy.wait(pause)
  }
}
