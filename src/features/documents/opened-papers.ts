import { forget, readStored, store } from '@/platform/storage'

/** Papers opened on this phone that the cloud has not been told of: kept until it was, so that a weak signal loses none. */
export type Opened = { readonly code: string, readonly version: number }
const keyOf = (homeId: string): string => `papers-opened:${homeId}`

export const readOpened = async (homeId: string): Promise<readonly Opened[]> => (await readStored<readonly Opened[]>(keyOf(homeId))) ?? []
export async function noteOpened (homeId: string, paper: Opened): Promise<void> {
  const before = await readOpened(homeId)
  await store(keyOf(homeId), [...before.filter(({ code }) => code !== paper.code), { code: paper.code, version: paper.version }])
}
/** Told: only those are forgotten that were, others may have come meanwhile. */
export async function forgetOpened (homeId: string, told: readonly Opened[]): Promise<void> {
  const left = (await readOpened(homeId)).filter((one) => !told.some(({ code, version }) => code === one.code && version === one.version))
  if (left.length) await store(keyOf(homeId), left)
  else await forget(keyOf(homeId))
}
