import type { OperationName, OperationNamed, OperationOn } from '@contract/contract'
import type { InputOf, Unit } from '@contract/operation'
import { isKnown } from './ask'
import { callTogether, type Outcome } from './call'
import { requests } from './requests'
import { noteAsk } from './views'

type Asking<N extends OperationName> = { readonly name: N; readonly input: InputOf<OperationNamed<N>> }
/** Of each what it came to; undefined where one before it did not succeed, or nothing was asked. */
type Outcomes<Names extends readonly OperationName[]> = { readonly [K in keyof Names]: Outcome<Names[K]> | undefined }

/**
 * As `ask`, for several operations of one unit in one function call: a command and the screen that shows its end, or things done in one go. They are carried out in this
 * order until one is refused; null stands for what there is no need to ask this time. Never throws; asked again after no answer, each carries the id it had.
 */
export async function askTogether<U extends Unit, const Names extends readonly OperationOn<U>[]> (unit: U, ...askings: { readonly [K in keyof Names]: Asking<Names[K]> | null }): Promise<Outcomes<Names>> {
  const ended = noteAsk()
  const taken = (askings as readonly (Asking<OperationName> | null)[]).flatMap((asking, at) => (asking ? [{ at, request: requests.take(asking.name, asking.input), asked: { action: asking.name, data: asking.input as unknown } }] : []))
  const [first, ...others] = taken.map(({ asked, request }) => ({ ...asked, requestId: request.id }))
  const answer = first ? await callTogether(unit, [first, ...others]) as Outcome<OperationName> & { readonly then?: readonly Outcome<OperationName>[] } : undefined
  ended()
  const outcomes: (Outcome<OperationName> | undefined)[] = askings.map(() => undefined)
  ;[answer, ...(answer?.then ?? [])].forEach((outcome, which) => {
    const one = taken[which]
    if (!one || !outcome) return
    outcomes[one.at] = outcome
    if (isKnown(outcome)) one.request.close()
  })
  return outcomes as unknown as Outcomes<Names>
}
