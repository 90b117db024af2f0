import { forget, readStored, store } from './storage'

type Kept<T> = { readonly savedAt: number; readonly value: T }

/** A draft holds what a person typed of himself: it does not outlive its use. */
const KEPT_MS = 30 * 24 * 3600 * 1000
const keyOf = (name: string) => `draft:${name}`

export const saveDraft = (name: string, value: unknown): Promise<boolean> =>
  store(keyOf(name), { savedAt: Date.now(), value } satisfies Kept<unknown>)

export async function readDraft<T> (name: string): Promise<Kept<T> | undefined> {
  const kept = await readStored<Kept<T>>(keyOf(name))
  if (!kept) return undefined
  if (Date.now() - kept.savedAt <= KEPT_MS) return kept
  await dropDraft(name)
  return undefined
}

export const dropDraft = (name: string): Promise<void> => forget(keyOf(name))
