import { create } from 'zustand'
import type { MeterCode } from '@domain/inspection/form'
import type { Seen } from '@domain/inspection/found'
import { dropDraft, readDraft, saveDraft } from '@/platform/draft'
import { choosePhotos, preparePhoto } from '@/platform/photo'
import { newRequestId } from '@/platform/request-id'
import { keepPhotoForLater } from '@/platform/offline-store'
import { upload } from '@/platform/upload'
import { hundredthsOf, NO_WALK, type Marks, type MeterPhoto, type Note, type Walk } from './inspection.view'

type WalksState = { readonly walks: Readonly<Record<string, Walk>> }

/** What is being noted, by home: it stays when the page is left, and on the phone until the cloud has it. */
export const useWalks = create<WalksState>(() => ({ walks: {} }))
const draftOf = (homeId: string) => `inspect:${homeId}`
export const walkOf = (homeId: string): Walk => useWalks.getState().walks[homeId] ?? NO_WALK

function put (homeId: string, change: (before: Walk) => Walk): void {
  const next = change(walkOf(homeId))
  useWalks.setState(({ walks }) => ({ walks: { ...walks, [homeId]: next } }))
  // The picture of a meter is a file of this run; its name in the cloud stays.
  void saveDraft(draftOf(homeId), { ...next, photos: Object.fromEntries(Object.entries(next.photos).filter(([, photo]) => photo?.fileId)) } satisfies Walk)
}

/** Brings back what an earlier run of the app could not send. */
export async function resumeWalk (homeId: string): Promise<boolean> {
  if (useWalks.getState().walks[homeId]) return false
  const kept = await readDraft<Walk>(draftOf(homeId))
  if (!kept || useWalks.getState().walks[homeId]) return false
  useWalks.setState(({ walks }) => ({ walks: { ...walks, [homeId]: { ...NO_WALK, ...kept.value } } }))
  return Object.keys(kept.value.marks).length > 0
}

export const addMarks = (homeId: string, marks: Marks, seen: Seen = {}): void => put(homeId, (walk) => ({ ...walk, marks: { ...walk.marks, ...marks }, seen: { ...walk.seen, ...seen } }))
/** A new item by its name, written as a name is: what begins small is one of the form's codes. */
export const addItem = (homeId: string, room: string, name: string): void => put(homeId, (walk) => ({ ...walk, own: [...walk.own, { room, name: name.slice(0, 1).toUpperCase() + name.slice(1) }] }))
export const sayWhy = (homeId: string, code: MeterCode, text: string): void => put(homeId, (walk) => ({ ...walk, whys: { ...walk.whys, [code]: text } }))
export const typeReading = (homeId: string, code: MeterCode, text: string): void => put(homeId, (walk) => ({ ...walk, readings: { ...walk.readings, [code]: text } }))
const putPhoto = (homeId: string, code: MeterCode, photo: MeterPhoto): void => put(homeId, (walk) => ({ ...walk, photos: { ...walk.photos, [code]: photo } }))

/** The cloud has these, or this phone's queue: only what was changed meanwhile stays. */
export const settle = (homeId: string, sent: Note): void => put(homeId, (walk) => ({
  marks: Object.fromEntries(Object.entries(walk.marks).filter(([key, mark]) => sent.marks[key] !== mark)),
  readings: Object.fromEntries(Object.entries(walk.readings).filter(([code, text]) => sent.meters[code as MeterCode]?.reading !== hundredthsOf(text))),
  photos: Object.fromEntries(Object.entries(walk.photos).filter(([code, photo]) => !photo?.fileId || sent.meters[code as MeterCode]?.photo !== photo.fileId)),
  whys: Object.fromEntries(Object.entries(walk.whys).filter(([code, text]) => sent.meters[code as MeterCode]?.why !== text.trim())),
  seen: Object.fromEntries(Object.entries(walk.seen).filter(([key]) => sent.marks[key] !== walk.marks[key])),
  own: walk.own.filter(({ room, name }) => !sent.own?.some((one) => one.room === room && one.name === name))
}))

export function endWalk (homeId: string): void {
  useWalks.setState(({ walks }) => ({ walks: { ...walks, [homeId]: NO_WALK } }))
  void dropDraft(draftOf(homeId))
}

/** Photographs a meter and sends the picture; answers why there is none. */
export async function photographMeter (homeId: string, code: MeterCode): Promise<'NOT_ALLOWED' | 'FAILED' | undefined> {
  const chosen = await choosePhotos(1, 'either')
  if (!chosen.ok) return chosen.code === 'CANCELLED' ? undefined : chosen.code === 'NOT_ALLOWED' ? 'NOT_ALLOWED' : 'FAILED'
  const [raw] = chosen.value
  const ready = raw && await preparePhoto(raw)
  if (!ready?.ok) return 'FAILED'
  const src = ready.value.path
  putPhoto(homeId, code, { src, state: 'sending' })
  const key = newRequestId(), cloudPath = `homes/${homeId.split('_').slice(1).join('_')}/meters/${code}-${key}.jpg`, sent = await upload(src, cloudPath)
  // Without signal it goes with what else is done here.
  const fileId = sent.ok ? sent.value.fileId : sent.code === 'UNREACHABLE' ? await keepPhotoForLater({ key, cloudPath, ...ready.value }) : undefined
  putPhoto(homeId, code, fileId ? { src, state: 'ready', fileId } : { src, state: 'failed' })
  return fileId ? undefined : 'FAILED'
}
