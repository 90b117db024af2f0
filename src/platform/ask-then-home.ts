import type { OperationNamed, OperationOn } from '@contract/contract'
import type { InputOf } from '@contract/operation'
import { askTogether } from './ask-together'
import type { Outcome } from './call'
import { noteChange, tellView } from './views'

export const homeView = (homeId: string): string => `home:${homeId}`

/** An owner's command after which they come back to the home page: that page's view travels with the answer, so it is not asked for again. */
export async function askThenHome<N extends OperationOn<'owner'>> (homeId: string, name: N, input: InputOf<OperationNamed<N>>): Promise<Outcome<N>> {
  noteChange()
  const [outcome, home] = await askTogether('owner', { name, input }, { name: 'home.open', input: { homeId } })
  if (home?.ok) tellView(homeView(homeId), home.value)
  return outcome as Outcome<N>
}
