import type { OperationName, OperationNamed, OperationOn } from '@contract/contract'
import type { InputOf, Unit } from '@contract/operation'
import { call, type Outcome } from './call'
import { createRequestBook } from './request-book'

const requests = createRequestBook()

/**
 * Asks one operation of a deploy unit. Never throws. While it is not known whether a command was carried out, asking the same
 * again carries the same request id, so that tapping "try again" cannot do it twice.
 */
export async function ask<U extends Unit, N extends OperationOn<U>> (unit: U, name: N, input: InputOf<OperationNamed<N>>): Promise<Outcome<N>> {
  const request = requests.take(name, input)
  const outcome = await call(unit, name, input, request.id)
  const { ok, code } = outcome as { ok: boolean; code?: string }
  if (ok || !isOpen(code)) request.close()
  return outcome
}

const isOpen = (code: string | undefined) => code === 'UNREACHABLE' || code === 'INTERNAL' || code === 'BUSY'

/** What `ask` gives for an operation. */
export type Asked<N extends OperationName> = Outcome<N>
