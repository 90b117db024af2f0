import { useSyncExternalStore } from 'react'
import type { Outcome } from '@domain/offline/item'
import { dropPhoto } from './photo'
import { isOnline, onNetworkChange } from './network'
import { rememberDone } from './done-since'
import { dropFile, findFile, keepFile } from './offline-files'
import { dropDayList } from './offline-list'
import { createOfflineQueue, withFiles, type KeptPhoto } from './offline-queue'
import { readSecret, storeSecret } from './offline-seal'
import { ask } from './ask'
import { upload } from './upload'

const KEY = 'offline:queue'
/** What the list will show when it is taken anew, or what nobody contradicts. */
const SHOWN: ReadonlySet<Outcome> = new Set(['applied', 'same', 'waiting'])
const listeners = new Set<() => void>()
const PHOTOS = 'offline:photos'
/** Photos that could not be sent, and those that were since: what names one may have been written before. The eldest go. */
let localPhotos: readonly KeptPhoto[] = []
const MOST_PHOTOS = 300
const photosRead = readSecret<readonly KeptPhoto[]>(PHOTOS).then((kept) => { localPhotos = [...(kept ?? []), ...localPhotos] })
const putPhotos = (next: readonly KeptPhoto[]) => { localPhotos = next.slice(-MOST_PHOTOS); return storeSecret(PHOTOS, localPhotos) }
type Kept = ReturnType<ReturnType<typeof createOfflineQueue>['kept']>

/** This phone's one queue. What is in it was done by a person on site: it lies in WeChat's encrypted storage. */
export const offlineQueue = createOfflineQueue({
  upload,
  sync: async (input) => {
    const reply = await ask('staff', 'offline.sync', input)
    // Locked out: what this phone knows of the day goes with the right to it.
    if (reply.ok && reply.value.results.some(({ outcome, code }) => outcome === 'quarantine' && code === 'FORBIDDEN')) await dropDayList(input.communityId)
    if (reply.ok) await rememberDone(input.items.filter(({ id }) => reply.value.results.some((one) => one.id === id && SHOWN.has(one.outcome))))
    return reply
  },
  read: () => readSecret<Kept>(KEY),
  write: (kept) => storeSecret(KEY, kept),
  find: ({ key, path }) => findFile(key, path),
  drop: (photo) => { dropFile(photo.key); dropPhoto(photo); void putPhotos(localPhotos.map((one) => (one.key === photo.key ? photo : one))) },
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

/** A photo that could not be sent: stands in an input as what is answered here, until it is there. */
export async function keepPhotoForLater (photo: KeptPhoto): Promise<string> {
  await photosRead
  await keepFile(photo.key, photo.path)
  await putPhotos([...localPhotos, photo])
  return `local:${photo.key}`
}
/** Those an input names. */
export async function localPhotosIn (input: unknown): Promise<readonly KeptPhoto[]> {
  const text = JSON.stringify(input)
  if (!text.includes('"local:')) return []
  await photosRead
  return localPhotos.filter(({ key }) => text.includes(`"local:${key}"`))
}
/** The same input with its photos sent; undefined while one cannot be. */
export async function withPhotosSent<T> (input: T): Promise<T | undefined> {
  const photos: KeptPhoto[] = []
  for (const photo of await localPhotosIn(input)) {
    const path = photo.fileId ? undefined : await findFile(photo.key, photo.path), sent = path === undefined ? undefined : await upload(path, photo.cloudPath)
    if (sent && !sent.ok) return undefined
    const there = sent?.ok ? { ...photo, fileId: sent.value.fileId } : photo
    if (there !== photo) await putPhotos(localPhotos.map((one) => (one.key === photo.key ? there : one)))
    photos.push(there)
  }
  return withFiles(input as never, photos) as T
}
