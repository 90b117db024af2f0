import { create } from 'zustand'
import { dropDraft, readDraft, saveDraft } from '@/platform/draft'
import { fileDigest } from '@/platform/file-digest'
import { findFile } from '@/platform/offline-files'
import { choosePhotos, dropPhoto, preparePhoto, type Photo, type PhotoSource } from '@/platform/photo'
import { photoSize } from '@/platform/photo-size'
import { newRequestId } from '@/platform/request-id'
import { upload } from '@/platform/upload'
import type { Place, Report, Shot } from './defects.view'

/** Reports being written, by home and the place they were opened for: they stay when the page is left. */
export const useReports = create<{ readonly reports: Readonly<Record<string, Report>> }>(() => ({ reports: {} }))
const photos = new Map<string, Photo>()

export const MOST_SHOTS = 6
export const reportKey = (homeId: string, { room, item }: Place): string => [homeId, room, item].filter(Boolean).join(' ')
const draftOf = (key: string) => `defect:${key}`
export const cloudPathOf = (homeId: string, key: string): string => `homes/${homeId.split('_').slice(1).join('_')}/defect/${key}.jpg`

export const emptyReport = (place: Place): Report => ({ ...place, phrases: [], words: '', severity: 'minor', shots: [] })
export function change (key: string, next: (before: Report) => Report): void {
  const before = useReports.getState().reports[key]
  if (!before) return
  const report = next(before)
  useReports.setState(({ reports }) => ({ reports: { ...reports, [key]: report } }))
  // What is in the cloud, or the queue's, outlasts the app.
  void saveDraft(draftOf(key), { ...report, shots: report.shots.filter(({ fileId }) => fileId) } satisfies Report)
}

const isKept = ({ fileId }: Shot): boolean => fileId?.startsWith('local:') ?? false
/** A browser's picture ends with its page: only what it put aside is found again. */
async function shown (shot: Shot): Promise<readonly Shot[]> {
  if (process.env.TARO_ENV !== 'h5') return [shot]
  const src = isKept(shot) ? await findFile(shot.key, shot.src) : undefined
  return src ? [{ ...shot, src }] : []
}

/** Begins, or goes on where it was left, with the photos that were sent or put aside. */
export async function beginReport (key: string, place: Place): Promise<'new' | 'going' | 'restored'> {
  if (useReports.getState().reports[key]) return 'going'
  const kept = await readDraft<Report>(draftOf(key)), shots = (await Promise.all((kept?.value.shots ?? []).map(shown))).flat()
  if (useReports.getState().reports[key]) return 'going'
  useReports.setState(({ reports }) => ({ reports: { ...reports, [key]: kept ? { ...kept.value, shots } : emptyReport(place) } }))
  return kept ? 'restored' : 'new'
}
export function endReport (key: string): void {
  for (const { key: shot } of useReports.getState().reports[key]?.shots ?? []) forgetPhoto(shot)
  useReports.setState(({ reports }) => { const { [key]: _done, ...rest } = reports; return { reports: rest } })
  void dropDraft(draftOf(key))
}
function forgetPhoto (shot: string): void {
  const photo = photos.get(shot)
  photos.delete(shot)
  if (photo) dropPhoto(photo)
}

const patchShot = (key: string, shot: string, patch: Partial<Shot>) => change(key, (report) => ({ ...report, shots: report.shots.map((one) => (one.key === shot ? { ...one, ...patch } : one)) }))
export const patchMarks = (key: string, shot: string, marks: Shot['marks'], frame: Shot['frame']): void => patchShot(key, shot, { marks, ...(frame ? { frame } : {}) })

export async function sendShot (homeId: string, key: string, shot: string): Promise<boolean> {
  const photo = photos.get(shot)
  if (!photo) return false
  patchShot(key, shot, { state: 'sending' })
  const sent = await upload(photo.path, cloudPathOf(homeId, shot))
  patchShot(key, shot, sent.ok ? { state: 'ready', fileId: sent.value.fileId } : { state: 'failed' })
  return sent.ok
}

/** Photographs, makes it small, shows it at once and sends it meanwhile; answers why there is none. */
export async function takeShot (homeId: string, key: string, from: PhotoSource, instead?: string): Promise<'CANCELLED' | 'NOT_ALLOWED' | 'FAILED' | undefined> {
  const chosen = await choosePhotos(1, from)
  if (!chosen.ok) return chosen.code === 'CANCELLED' || chosen.code === 'NOT_ALLOWED' ? chosen.code : 'FAILED'
  const [raw] = chosen.value
  const ready = raw && await preparePhoto(raw)
  if (!ready?.ok) return 'FAILED'
  const shot = newRequestId()
  photos.set(shot, ready.value)
  const size = await photoSize(ready.value.path)
  const fresh: Shot = { key: shot, src: ready.value.path, state: 'sending', marks: [], ...(size ? { size } : {}) }
  if (instead) forgetPhoto(instead)
  change(key, (report) => ({ ...report, shots: instead ? report.shots.map((one) => (one.key === instead ? fresh : one)) : [...report.shots, fresh] }))
  void sendShot(homeId, key, shot)
  void fileDigest(ready.value.path, ready.value.bytes, () => undefined).then((made) => { if (made.ok) patchShot(key, shot, { digest: made.value.slice(0, 16) }) })
  return undefined
}
export function removeShot (key: string, shot: string): void {
  forgetPhoto(shot)
  change(key, (report) => ({ ...report, shots: report.shots.filter((one) => one.key !== shot) }))
}

/** Takes a photo that cannot be sent now, and answers what stands for it until it is. */
export type KeepPhoto = (photo: Photo & { readonly key: string; readonly cloudPath: string }) => Promise<string>
/** Every photo in the cloud, those that failed sent once more, or kept to be sent later; undefined while one is not there. */
export async function sentShots (homeId: string, key: string, keep?: KeepPhoto): Promise<readonly Shot[] | undefined> {
  const shotsNow = () => useReports.getState().reports[key]?.shots ?? []
  await Promise.all(shotsNow().filter(({ state }) => state === 'failed').map((shot) => sendShot(homeId, key, shot.key)))
  if (shotsNow().some(({ state }) => state === 'sending')) await settled(key)
  if (keep) await keepFailed(homeId, key, keep)
  const shots = shotsNow()
  return shots.every(({ fileId }) => fileId) ? shots : undefined
}
/** Those that could not be sent: the files are the queue's from now on. */
export async function keepFailed (homeId: string, key: string, keep: KeepPhoto): Promise<void> {
  for (const { key: shot, state } of useReports.getState().reports[key]?.shots ?? []) {
    const photo = photos.get(shot)
    if (state !== 'failed' || !photo) continue
    photos.delete(shot)
    patchShot(key, shot, { state: 'ready', fileId: await keep({ ...photo, key: shot, cloudPath: cloudPathOf(homeId, shot) }) })
  }
}
const isSending = (key: string) => (useReports.getState().reports[key]?.shots ?? []).some(({ state }) => state === 'sending')
const settled = (key: string): Promise<void> => new Promise((resolve) => {
  if (!isSending(key)) return resolve()
  const stop = useReports.subscribe(() => { if (!isSending(key)) { stop(); resolve() } })
})
