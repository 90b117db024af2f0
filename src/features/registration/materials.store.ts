import { create } from 'zustand'
import { ask } from '@/platform/ask'
import { choosePhotos, dropPhoto, preparePhoto, type Photo } from '@/platform/photo'
import { newRequestId } from '@/platform/request-id'
import { upload } from '@/platform/upload'
import { cloudPathOf, filesOf, type Piece, type Pieces } from './materials.view'

type MaterialsState = {
  /** What was photographed since the app was opened, by home and paper; it goes on while the page is left. */
  readonly pieces: Pieces
  readonly trouble: 'NOT_ALLOWED' | 'FAILED' | undefined
}

/** What is in hand: the prepared pictures of the pieces, which are no plain data. */
const photos = new Map<string, Photo>()
export const useMaterials = create<MaterialsState>(() => ({ pieces: {}, trouble: undefined }))

const NONE: readonly Piece[] = []
const placeOf = (homeId: string, code: string) => `${homeId} ${code}`
const piecesAt = (place: string) => useMaterials.getState().pieces[place] ?? []
const put = (place: string, next: (before: readonly Piece[]) => readonly Piece[]) =>
  useMaterials.setState(({ pieces }) => ({ pieces: { ...pieces, [place]: next(pieces[place] ?? []) } }))
const patch = (place: string, key: string, change: Partial<Piece>) => put(place, (before) => before.map((one) => (one.key === key ? { ...one, ...change } : one)))

export const piecesOf = (pieces: Pieces, homeId: string, code: string): readonly Piece[] => pieces[placeOf(homeId, code)] ?? NONE

/** Sends one picture; progress is written in quarters, since every step is a redraw of the page. */
async function send (homeId: string, code: string, key: string): Promise<boolean> {
  const place = placeOf(homeId, code)
  const photo = photos.get(key)
  if (!photo) return false
  patch(place, key, { state: 'sending', progress: 0 })
  let quarter = 0
  const sent = await upload(photo.path, cloudPathOf(homeId, code, key), (share) => {
    const next = Math.floor(share * 4)
    if (next > quarter) { quarter = next; patch(place, key, { progress: next / 4 }) }
  })
  patch(place, key, sent.ok ? { state: 'ready', fileId: sent.value.fileId, progress: 1 } : { state: 'failed' })
  return sent.ok
}

/** Photographs or chooses pictures of one paper and sends them; `sent` are the paper's files so far. True when there is something to attach. */
export async function addPhotos (homeId: string, code: string, room: number): Promise<boolean> {
  useMaterials.setState({ trouble: undefined })
  const chosen = await choosePhotos(room, 'either')
  if (!chosen.ok) {
    if (chosen.code !== 'CANCELLED') useMaterials.setState({ trouble: chosen.code === 'NOT_ALLOWED' ? 'NOT_ALLOWED' : 'FAILED' })
    return false
  }
  const place = placeOf(homeId, code)
  const keys: string[] = []
  for (const raw of chosen.value) {
    const ready = await preparePhoto(raw)
    if (!ready.ok) { useMaterials.setState({ trouble: 'FAILED' }); continue }
    const key = newRequestId()
    photos.set(key, ready.value)
    keys.push(key)
    put(place, (before) => [...before, { key, src: ready.value.path, state: 'sending', progress: 0 }])
  }
  const sent = await Promise.all(keys.map((key) => send(homeId, code, key)))
  return sent.includes(true)
}

export const sendAgain = (homeId: string, code: string, key: string): Promise<boolean> => send(homeId, code, key)

export function removePiece (homeId: string, code: string, key: string): void {
  const photo = photos.get(key)
  photos.delete(key)
  if (photo) dropPhoto(photo)
  put(placeOf(homeId, code), (before) => before.filter((one) => one.key !== key))
}

/** Tells the cloud which files the paper consists of now: those it had, without the removed, with the sent. */
export const attach = (homeId: string, code: string, kept: readonly string[]) =>
  ask('owner', 'registration.attach', { homeId, materials: [{ code, files: filesOf(kept, piecesAt(placeOf(homeId, code))) }] })
