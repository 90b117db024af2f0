import { create } from 'zustand'
import { dropDraft, readDraft, saveDraft } from '@/platform/draft'
import { isEmpty, NO_OUTCOMES, without, type Outcomes } from './outcomes.view'

/** What was mended or looked at again and is not sent yet, by home; on this phone until the cloud has it. */
export const useOutcomesStore = create<{ readonly outcomes: Readonly<Record<string, Outcomes>> }>(() => ({ outcomes: {} }))
const draftOf = (homeId: string) => `outcomes:${homeId}`
export const outcomesNow = (homeId: string): Outcomes => useOutcomesStore.getState().outcomes[homeId] ?? NO_OUTCOMES

function put (homeId: string, next: Outcomes): void {
  useOutcomesStore.setState(({ outcomes }) => ({ outcomes: { ...outcomes, [homeId]: next } }))
  void (isEmpty(next) ? dropDraft(draftOf(homeId)) : saveDraft(draftOf(homeId), next))
}
export const addFix = (homeId: string, no: number, fix: Outcomes['fixes'][number]): void => put(homeId, { ...outcomesNow(homeId), fixes: { ...outcomesNow(homeId).fixes, [no]: fix } })
export const addRecheck = (homeId: string, no: number, isRight: boolean): void => put(homeId, { ...outcomesNow(homeId), rechecks: { ...outcomesNow(homeId).rechecks, [no]: isRight } })
/** Those numbers are settled, one way or the other. */
export const settleOutcomes = (homeId: string, settled: { readonly fixes?: readonly number[]; readonly rechecks?: readonly number[] }): void => put(homeId, without(outcomesNow(homeId), settled))
/** Brings back what an earlier run of the app could not send. */
export async function resumeOutcomes (homeId: string): Promise<void> {
  const kept = await readDraft<Outcomes>(draftOf(homeId))
  if (kept && isEmpty(outcomesNow(homeId))) put(homeId, kept.value)
}
