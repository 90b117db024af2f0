import type { OperationName } from '@contract/contract'
import type { Outcome } from './call'

type Failed<N extends OperationName> = Exclude<Outcome<N>, { readonly ok: true }>
export type Answered<N extends OperationName> = Extract<Outcome<N>, { readonly ok: true }>['value']

/** Where a screen's one question stands. `kept`: the value is the one of last time, because the cloud could not be reached (or not yet). */
export type LoadState<N extends OperationName> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Answered<N>; readonly kept: boolean }
  | { readonly state: 'refused'; readonly refusal: Failed<N> }
  | { readonly state: 'failed'; readonly ref: string }
  | { readonly state: 'offline' }

/** What an answer makes of the state before: what is on the screen is not taken away because the network went. */
export function stateAfter<N extends OperationName> (before: LoadState<N>, outcome: Outcome<N>): LoadState<N> {
  const { ok, code, data, value } = outcome as { ok: boolean; code?: string; data?: { ref?: string }; value?: Answered<N> }
  if (ok) return { state: 'ready', value: value as Answered<N>, kept: false }
  if (code !== 'UNREACHABLE' && code !== 'BUSY' && code !== 'INTERNAL') return { state: 'refused', refusal: outcome as Failed<N> }
  if (before.state === 'ready') return { ...before, kept: true }
  return code === 'INTERNAL' ? { state: 'failed', ref: data?.ref ?? '' } : { state: 'offline' }
}
