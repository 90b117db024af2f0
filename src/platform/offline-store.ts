import { useSyncExternalStore } from 'react'
import { dropPhoto } from './photo'
import { isOnline, onNetworkChange } from './network'
import { dropFile, findFile, keepFile } from './offline-files'
import { createOfflineQueue, type KeptPhoto } from './offline-queue'
import { readSecret, storeSecret } from './offline-seal'
import { ask } from './ask'
import { upload } from './upload'

const KEY = 'offline:queue'
const listeners = new Set<() => void>()
const localPhotos = new Map<string, KeptPhoto>()
type Kept = ReturnType<ReturnType<typeof createOfflineQueue>['kept']>

/** This phone's one queue. What is in it was done by a person on site: it lies in WeChat's encrypted storage. */
export const offlineQueue = createOfflineQueue({
  upload,
  sync: (input) => ask('staff', 'offline.sync', input),
  read: () => readSecret<Kept>(KEY),
  write: (kept) => storeSecret(KEY, kept),
  find: ({ key, path }) => findFile(key, path),
  drop: ({ key, path, bytes }) => { dropFile(key); dropPhoto({ path, bytes }); localPhotos.delete(key) },
  later: (ms, work) => { const timer = setTimeout(work, ms); return () => clearTimeout(timer) },
  changed: () => listeners.forEach((listener) => listener())
})
const subscribe = (listener: () => void) => { listeners.add(listener); return () => { listeners.delete(listener) } }
/** What waits and what became of the last ones, drawn anew when it changes. */
export const useOfflineQueue = (): Kept => useSyncExternalStore(subscribe, offlineQueue.kept)

let isOff = false
/** The phone itself says that it has no network: nothing is waited for. */
export const isKnownOffline = (): boolean => isOff
export const hasWaiting = (): boolean => offlineQueue.kept().items.some(({ state }) => state === 'waiting')

let isStarted = false
/** Once, by the first page of staff's: goes on with what an earlier run left, and whenever the network is back. */
export function startOfflineQueue (): void {
  if (isStarted) return
  isStarted = true
  void offlineQueue.read().then(() => { if (offlineQueue.kept().items.length) void offlineQueue.run() })
  void isOnline().then((online) => { isOff = !online })
  onNetworkChange((online) => { isOff = !online; if (online) void offlineQueue.run() })
}

/** A photo that could not be sent: stands in an input as what is answered here, until the queue has sent it. */
export async function keepPhotoForLater (photo: KeptPhoto): Promise<string> {
  localPhotos.set(photo.key, photo)
  await keepFile(photo.key, photo.path)
  return `local:${photo.key}`
}
export function localPhotosIn (input: unknown): readonly KeptPhoto[] {
  const text = JSON.stringify(input)
  return [...localPhotos.values()].filter(({ key }) => text.includes(`"local:${key}"`))
}
