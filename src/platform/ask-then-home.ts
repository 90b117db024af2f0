import type { OperationNamed, OperationOn } from '@contract/contract'
import type { InputOf } from '@contract/operation'
import { ask } from './ask'
import type { Outcome } from './call'
import { noteChange } from './views'

/** An owner's command after which they come back to the home page, whose view travels with the answer. */
export async function askThenHome<N extends OperationOn<'owner'>> (homeId: string, name: N, input: InputOf<OperationNamed<N>>): Promise<Outcome<N>> {
  // A page whose question is a command changes something all the same.
  noteChange()
  return ask('owner', name, input, undefined, undefined, homeId)
}
