import { create } from 'zustand'
import type { RegistrationView } from '@contract/registration'
import { ask } from '@/platform/ask'
import { choosePhotos, dropPhoto, preparePhoto } from '@/platform/photo'
import { newRequestId } from '@/platform/request-id'
import { readStored, store } from '@/platform/storage'
import { upload } from '@/platform/upload'
import { createUploadQueue, type NewItem, type QueueItem, type UploadQueue } from '@/platform/upload-queue'
import { cloudPathOf, unregistered } from './materials.view'

type MaterialsState = {
  /** What was photographed and the cloud does not know of yet, by home; it goes on while the page is left, and after WeChat was closed. */
  readonly items: Readonly<Record<string, readonly QueueItem[]>>
  readonly trouble: 'NOT_ALLOWED' | 'FAILED' | undefined
}
export const useMaterials = create<MaterialsState>(() => ({ items: {}, trouble: undefined }))

const NONE: readonly QueueItem[] = []
export const itemsOf = ({ items }: Pick<MaterialsState, 'items'>, homeId: string): readonly QueueItem[] => items[homeId] ?? NONE

const queues = new Map<string, UploadQueue>()
function queueOf (homeId: string): UploadQueue {
  const there = queues.get(homeId)
  if (there) return there
  const name = `uploads:${homeId}`
  const made = createUploadQueue({
    upload, drop: dropPhoto, random: Math.random, read: () => readStored<readonly QueueItem[]>(name), write: (items) => store(name, items),
    later: (ms, work) => { const timer = setTimeout(work, ms); return () => clearTimeout(timer) },
    changed: (items) => useMaterials.setState((before) => ({ items: { ...before.items, [homeId]: items } }))
  })
  queues.set(homeId, made)
  return made
}

/** Goes on where it was left: when the page opens, and when the signal is back. */
export const resumeUploads = (homeId: string): Promise<void> => queueOf(homeId).resume()

/** Photographs or chooses pictures of one paper and sends them. */
export async function addPhotos (homeId: string, code: string, room: number): Promise<void> {
  useMaterials.setState({ trouble: undefined })
  const chosen = await choosePhotos(room, 'either')
  if (!chosen.ok) {
    if (chosen.code !== 'CANCELLED') useMaterials.setState({ trouble: chosen.code === 'NOT_ALLOWED' ? 'NOT_ALLOWED' : 'FAILED' })
    return
  }
  const ready: NewItem[] = []
  for (const raw of chosen.value) {
    const made = await preparePhoto(raw), key = newRequestId()
    if (made.ok) ready.push({ key, place: code, path: made.value.path, bytes: made.value.bytes, cloudPath: cloudPathOf(homeId, code, key) })
    else useMaterials.setState({ trouble: 'FAILED' })
  }
  await queueOf(homeId).add(ready)
}

export const sendAgain = (homeId: string, key: string): Promise<void> => queueOf(homeId).again(key)
export const removePieces = (homeId: string, keys: readonly string[]): Promise<void> => queueOf(homeId).remove(keys)

/** What the cloud knows of needs no place on this phone any more. */
export async function forgetKnown (homeId: string, materials: RegistrationView['materials']): Promise<void> {
  const known = new Set(materials.flatMap(({ files }) => files))
  await removePieces(homeId, queueOf(homeId).items().filter(({ fileId }) => fileId && known.has(fileId)).map(({ key }) => key))
}

/** One call for the new pictures of all papers; undefined when there are none. */
export async function registerNew (homeId: string, materials: RegistrationView['materials']) {
  const fresh = unregistered(materials, queueOf(homeId).items())
  return fresh.length ? ask('owner', 'registration.attach', { homeId, materials: fresh }) : undefined
}
/** A paper without one of the pictures the cloud has. */
export const withoutFile = (homeId: string, { code, files }: RegistrationView['materials'][number], file: string) =>
  ask('owner', 'registration.attach', { homeId, materials: [{ code, files: files.filter((one) => one !== file) }] })
/** The picture of a paper that was sent last from this phone. */
export const newestSent = (homeId: string, code: string): string | undefined => queueOf(homeId).items().filter(({ place, fileId }) => place === code && fileId).at(-1)?.fileId
