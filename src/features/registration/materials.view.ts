import type { RegistrationView } from '@contract/registration'
import { isNeeded } from '@domain/batch/material-terms'
import type { Registration } from '@domain/forms/registration'
import type { RegistrationWords } from '@/copy/zh-CN/registration'
import type { PhotoItem } from '@/ui/photo-grid'
import type { QueueItem } from '@/platform/upload-queue'
import { problemsIn, TOPICS, topicSummary } from './registration.view'

/** A picture on its way: where it is on the phone, how far it is, and its name in the cloud once there. */
export type Piece = { readonly key: string; readonly src: string; readonly state: 'sending' | 'waiting' | 'ready' | 'failed'; readonly progress: number; readonly fileId?: string }
export type Material = RegistrationView['materials'][number]

export const MOST_PHOTOS = 9

/** Every upload has its own name below the home's folder; another home's folder is refused. */
export const cloudPathOf = (homeId: string, code: string, key: string): string => `homes/${homeId.split('_').slice(1).join('_')}/materials/${code}-${key.replace(/[^\w-]/g, '')}.jpg`

/** What is in hand of one paper. */
export const piecesIn = (items: readonly QueueItem[], code: string): readonly Piece[] => items.filter(({ place }) => place === code)
  .map(({ key, path, state, progress, fileId }) => ({ key, src: path, state: state === 'sent' ? 'ready' : state, progress, ...(fileId && { fileId }) }))

/** Papers whose files the cloud does not know as they are now: told in one call, or with the record. */
export const unregistered = (materials: readonly Material[], items: readonly QueueItem[]): { readonly code: string, readonly files: string[] }[] =>
  materials.flatMap(({ code, files }) => { const now = filesOf(files, piecesIn(items, code)); return now.length > files.length ? [{ code, files: now }] : [] })

const sentOf = (pieces: readonly Piece[]) => pieces.flatMap(({ fileId }) => (fileId ? [fileId] : []))
/** The paper's files, each once, in the order they came. */
export const filesOf = (kept: readonly string[], pieces: readonly Piece[]): string[] => [...new Set([...kept, ...sentOf(pieces)])].slice(0, MOST_PHOTOS)

/** What the cloud has and what is on its way, as one row of pictures. A file sent from this phone shows the phone's own picture. */
export function photosOf (files: readonly string[], pieces: readonly Piece[], words: RegistrationWords, pictureOf: (fileId: string) => string | undefined): readonly PhotoItem[] {
  const here = new Map(pieces.flatMap((piece) => (piece.fileId ? [[piece.fileId, piece] as const] : [])))
  const there = files.map((fileId): PhotoItem => ({ key: fileId, src: here.get(fileId)?.src ?? pictureOf(fileId), state: 'ready', words: words.uploaded }))
  const coming = pieces.filter(({ fileId }) => !fileId || !files.includes(fileId)).map(({ key, src, state, progress }): PhotoItem =>
    state === 'failed' ? { key, src, state, veil: words.failed } : state === 'ready' ? { key, src, state, words: words.uploaded } : state === 'waiting' ? { key, src, state, veil: words.waitingSignal } : { key, src, state, progress, veil: words.sending })
  return [...there, ...coming]
}

export type Still = { readonly names: readonly string[]; readonly isSending: boolean }
/** What keeps the record from being handed in, by name. */
export function stillMissing (view: Pick<RegistrationView, 'materials'>, record: Registration, pieces: (code: string) => readonly Piece[], words: RegistrationWords): Still {
  const onTheWay = ({ state }: Piece) => state === 'sending' || state === 'waiting', isSending = view.materials.some(({ code }) => pieces(code).some(onTheWay))
  const papers = view.materials.filter((one) => isNeeded(one, record) && !one.files.length && !pieces(one.code).some(({ state }) => state !== 'failed')).map(({ name }) => name)
  const topics = TOPICS.flatMap((topic, at) => (problemsIn(record, topic).length ? [words.stillRecord(words.topics[at] ?? '')] : []))
  const check = problemsIn(record, 'check').length ? [words.stillCheck] : []
  return { names: [...papers, ...topics, ...check, ...(isSending ? [words.stillSending] : [])], isSending }
}

export type TopicRow = { readonly at: number; readonly words: string; readonly summary: string; readonly fix: number }
export const topicRows = (record: Registration, words: RegistrationWords): readonly TopicRow[] =>
  TOPICS.map((topic, at) => ({ at, words: words.topics[at] ?? '', summary: topicSummary(record, topic, words), fix: problemsIn(record, topic).length }))
