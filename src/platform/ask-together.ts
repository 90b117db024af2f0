import type { OperationName, OperationNamed, OperationOn } from '@contract/contract'
import type { InputOf, Unit } from '@contract/operation'
import { isKnown } from './ask'
import { callTogether, type Outcome } from './call'
import { requests } from './requests'

type Asking<N extends OperationName> = { readonly name: N; readonly input: InputOf<OperationNamed<N>> }
/** Of each what it came to; undefined where one before it did not succeed. */
type Outcomes<Names extends readonly OperationName[]> = { readonly [K in keyof Names]: K extends '0' ? Outcome<Names[K]> : Outcome<Names[K]> | undefined }

/**
 * As `ask`, for several operations of one unit in one function call: a command and the screen that shows its end, or things done in one go. They are carried out in this
 * order until one is refused. Never throws; asked again after no answer, each carries the id it had.
 */
export async function askTogether<U extends Unit, const Names extends readonly [OperationOn<U>, ...OperationOn<U>[]]> (unit: U, ...askings: { readonly [K in keyof Names]: Asking<Names[K]> }): Promise<Outcomes<Names>> {
  const taken = (askings as readonly Asking<OperationName>[]).map(({ name, input }) => ({ request: requests.take(name, input), asked: { action: name, data: input as unknown } }))
  const [first, ...others] = taken.map(({ asked, request }) => ({ ...asked, requestId: request.id }))
  if (!first) throw new Error('nothing is asked')
  const answer = await callTogether(unit, [first, ...others]) as Outcome<OperationName> & { readonly then?: readonly Outcome<OperationName>[] }
  const outcomes = [answer, ...(answer.then ?? [])]
  outcomes.forEach((outcome, at) => { if (isKnown(outcome)) taken[at]?.request.close() })
  return askings.map((_, at) => outcomes[at]) as unknown as Outcomes<Names>
}
