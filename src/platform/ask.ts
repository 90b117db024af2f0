import type { OperationName, OperationNamed, OperationOn } from '@contract/contract'
import type { InputOf, Unit } from '@contract/operation'
import { call, type Outcome } from './call'
import { requests } from './requests'
import { noteAsk } from './views'

/**
 * Asks one operation of a deploy unit. Never throws. While it is not known whether a command was carried out, asking the same
 * again carries the same request id, so that tapping "try again" cannot do it twice.
 * `kept` is told the id before anything is sent, and the end once it is known; `known` is an id from before.
 */
export async function ask<U extends Unit, N extends OperationOn<U>> (unit: U, name: N, input: InputOf<OperationNamed<N>>, known?: string, kept?: (id: string) => Promise<unknown>): Promise<Outcome<N>> {
  const ended = noteAsk()
  const request = requests.take(name, input, known)
  await kept?.(request.id)
  const outcome = await call(unit, name, input, request.id)
  ended()
  if (isKnown(outcome)) request.close()
  return outcome
}

/** Whether the cloud has said how it ended. */
export const isKnown = (outcome: { readonly ok: boolean; readonly code?: string }): boolean =>
  outcome.ok || (outcome.code !== 'UNREACHABLE' && outcome.code !== 'INTERNAL' && outcome.code !== 'BUSY')

/** What `ask` gives for an operation. */
export type Asked<N extends OperationName> = Outcome<N>
