import type { OperationName, OperationNamed, OperationOn } from '@contract/contract'
import type { InputOf, Unit } from '@contract/operation'
import { callTogether, type Outcome } from './call'
import { requests } from './requests'
import { noteAsk, tellView } from './views'

/** The name the home page's view is kept under. */
export const homeView = (homeId: string): string => `home:${homeId}`
/** And the one of the walk through a home. */
export const inspectionView = (homeId: string): string => `inspection:${homeId}`

/**
 * Asks one operation of a deploy unit. Never throws. While it is not known whether a command was carried out, asking the same
 * again carries the same request id, so that tapping "try again" cannot do it twice.
 * `kept` is told the id before anything is sent, and the end once it is known; `known` is an id from before. `home`: an owner's command after which they come back to
 * that home's page; its view travels with the answer and is not asked for again.
 */
export async function ask<U extends Unit, N extends OperationOn<U>> (unit: U, name: N, input: InputOf<OperationNamed<N>>, known?: string, kept?: (id: string) => Promise<unknown>, home?: string): Promise<Outcome<N>> {
  const ended = noteAsk()
  const request = requests.take(name, input, known)
  await kept?.(request.id)
  const { then: [shown] = [], ...answer } = await callTogether(unit, [{ action: name, data: input, requestId: request.id }, ...(home ? [{ action: 'home.open', data: { homeId: home } }] : [])]) as Outcome<N> & { readonly then?: readonly Outcome<'home.open'>[] }
  const outcome = answer as Outcome<N>
  ended()
  if (isKnown(outcome)) request.close()
  if (home && shown?.ok) tellView(homeView(home), shown.value)
  return outcome
}

/** Whether the cloud has said how it ended. */
export const isKnown = (outcome: { readonly ok: boolean; readonly code?: string }): boolean =>
  outcome.ok || (outcome.code !== 'UNREACHABLE' && outcome.code !== 'INTERNAL' && outcome.code !== 'BUSY')

/** What `ask` gives for an operation. */
export type Asked<N extends OperationName> = Outcome<N>
