import { create } from 'zustand'
import type { OperationNamed } from '@contract/contract'
import type { InputOf } from '@contract/operation'
import { dropDraft, readDraft, saveDraft } from '@/platform/draft'

type Report = InputOf<OperationNamed<'defects.report'>>['defects'][number]
/** A defect written down on a walk, its photos in the cloud already; sent with the others. */
export type Collected = { readonly id: string; readonly report: Report }

const useStore = create<{ readonly waiting: Readonly<Record<string, readonly Collected[]>> }>(() => ({ waiting: {} }))
const NONE: readonly Collected[] = []
const draftOf = (homeId: string) => `collected:${homeId}`
const now = (homeId: string): readonly Collected[] => useStore.getState().waiting[homeId] ?? NONE

function put (homeId: string, next: readonly Collected[]): void {
  useStore.setState(({ waiting }) => ({ waiting: { ...waiting, [homeId]: next } }))
  void (next.length ? saveDraft(draftOf(homeId), next) : dropDraft(draftOf(homeId)))
}

export const useCollected = (homeId: string): readonly Collected[] => useStore(({ waiting }) => waiting[homeId]) ?? NONE
export const collect = (homeId: string, one: Collected): void => put(homeId, [...now(homeId), one])

/** What a walk found and has not sent: on this phone until the cloud has it, even when WeChat is closed. */
export const collected = {
  now,
  sent: (homeId: string, ones: readonly Collected[]): void => put(homeId, now(homeId).filter((one) => !ones.includes(one))),
  /** Brings back what an earlier run of the app could not send. */
  resume: async (homeId: string): Promise<boolean> => {
    const kept = await readDraft<readonly Collected[]>(draftOf(homeId))
    if (!kept || now(homeId).length) return false
    put(homeId, kept.value)
    return kept.value.length > 0
  }
}
