import type { RegistrationView } from '@contract/registration'
import type { Registration } from '@domain/forms/registration'
import type { RegistrationWords } from '@/copy/zh-CN/registration'
import type { PhotoItem } from '@/ui/photo-grid'
import { problemsIn, TOPICS, topicSummary } from './registration.view'

/** A picture on its way: where it is on the phone, how far it is, and its name in the cloud once there. */
export type Piece = { readonly key: string; readonly src: string; readonly state: 'sending' | 'ready' | 'failed'; readonly progress: number; readonly fileId?: string }
export type Pieces = Readonly<Record<string, readonly Piece[]>>
export type Material = RegistrationView['materials'][number]

export const MOST_PHOTOS = 9

/** Every upload has its own name below the home's folder; another home's folder is refused. */
export const cloudPathOf = (homeId: string, code: string, key: string): string => `homes/${homeId.split('_').slice(1).join('_')}/materials/${code}-${key.replace(/[^\w-]/g, '')}.jpg`

const sentOf = (pieces: readonly Piece[]) => pieces.flatMap(({ fileId }) => (fileId ? [fileId] : []))
/** The paper's files, each once, in the order they came. */
export const filesOf = (kept: readonly string[], pieces: readonly Piece[]): string[] => [...new Set([...kept, ...sentOf(pieces)])].slice(0, MOST_PHOTOS)

/** What the cloud has and what is on its way, as one row of pictures. A file sent from this phone shows the phone's own picture. */
export function photosOf (files: readonly string[], pieces: readonly Piece[], words: RegistrationWords, pictureOf: (fileId: string) => string | undefined): readonly PhotoItem[] {
  const here = new Map(pieces.flatMap((piece) => (piece.fileId ? [[piece.fileId, piece] as const] : [])))
  const there = files.map((fileId): PhotoItem => ({ key: fileId, src: here.get(fileId)?.src ?? pictureOf(fileId), state: 'ready', words: words.uploaded }))
  const coming = pieces.filter(({ fileId }) => !fileId || !files.includes(fileId)).map(({ key, src, state, progress }): PhotoItem =>
    state === 'failed' ? { key, src, state, veil: words.failed } : { key, src, state: 'sending', progress, veil: words.sending })
  return [...there, ...coming]
}

export type Still = { readonly names: readonly string[]; readonly isSending: boolean }
/** What keeps the record from being handed in, by name. */
export function stillMissing (view: Pick<RegistrationView, 'materials'>, record: Registration, pieces: (code: string) => readonly Piece[], words: RegistrationWords): Still {
  const isSending = view.materials.some(({ code }) => pieces(code).some(({ state }) => state === 'sending'))
  const papers = view.materials.filter(({ code, required, files }) => required && !files.length && !pieces(code).some(({ state }) => state === 'sending')).map(({ name }) => name)
  const topics = TOPICS.flatMap((topic, at) => (problemsIn(record, topic).length ? [words.stillRecord(words.topics[at] ?? '')] : []))
  const check = problemsIn(record, 'check').length ? [words.stillCheck] : []
  return { names: [...papers, ...topics, ...check, ...(isSending ? [words.stillSending] : [])], isSending }
}

export type TopicRow = { readonly at: number; readonly words: string; readonly summary: string; readonly fix: number }
export const topicRows = (record: Registration, words: RegistrationWords): readonly TopicRow[] =>
  TOPICS.map((topic, at) => ({ at, words: words.topics[at] ?? '', summary: topicSummary(record, topic, words), fix: problemsIn(record, topic).length }))
