import type { Day } from '@domain/kernel/calendar'
import type { ItemResult, OfflineItem, Outcome } from '@domain/offline/item'
import type { Upload } from './upload'

export type KeptPhoto = { readonly key: string; readonly path: string; readonly bytes: number; readonly cloudPath: string; readonly fileId?: string; readonly isLost?: true }
/** One thing done without signal, on this phone until the cloud has it. In its input a photo stands as `local:<key>` until it is there. */
export type QueuedItem = OfflineItem & { readonly communityId: `com_${string}`; readonly day: Day; readonly device: string; readonly ticket: string; readonly label: string; readonly photos: readonly KeptPhoto[]; readonly state: 'waiting' | 'sending' | 'failed'; readonly progress: number }
/** What became of those the cloud has; a few are remembered for the page. */
export type Ended = { readonly id: string; readonly name: OfflineItem['name']; readonly label: string; readonly at: number; readonly outcome: Outcome; readonly code: string; readonly numbers?: readonly number[] }
type Kept = { readonly items: readonly QueuedItem[]; readonly ended: readonly Ended[] }
type SyncInput = { readonly communityId: `com_${string}`; readonly device: string; readonly day: Day; readonly ticket: string; readonly items: OfflineItem[] }
export type OfflinePorts = {
  readonly upload: Upload
  readonly sync: (input: SyncInput) => Promise<{ readonly ok: true; readonly value: { readonly results: readonly ItemResult[] } } | { readonly ok: false; readonly code: string }>
  /** On this phone, so that closing WeChat loses nothing; false when it is full. */
  readonly read: () => Promise<Kept | undefined>
  readonly write: (kept: Kept) => Promise<boolean>
  /** Where a photo of an earlier run lies now; undefined when it is gone. */
  readonly find: (photo: KeptPhoto) => Promise<string | undefined>
  readonly drop: (photo: KeptPhoto) => void
  readonly later: (ms: number, work: () => void) => () => void
  readonly changed: (kept: Kept) => void
}

/** Items a call carries; with their words and strokes they stay well under what an event may weigh. */
const BATCH = 20
const REMEMBERED = 30
const FIRST_MS = 4_000
const MOST_MS = 120_000
/** Items of one list travel together. */
const sameList = (one: QueuedItem, two: QueuedItem): boolean => one.communityId === two.communityId && one.day === two.day && one.device === two.device
export const withFiles = (input: OfflineItem['input'], photos: readonly KeptPhoto[]): OfflineItem['input'] =>
  JSON.parse(photos.reduce((text, { key, fileId }) => text.split(`"local:${key}"`).join(JSON.stringify(fileId ?? '')), JSON.stringify(input))) as OfflineItem['input']
const asSent = ({ id, seq, at, name, input, photos }: QueuedItem): OfflineItem => ({ id, seq, at, name, input: withFiles(input, photos) })

/** What was done without signal, in the order it was done: photos first, then few calls. Nothing leaves the phone before the cloud says that it has it. */
export function createOfflineQueue (ports: OfflinePorts) {
  let kept: Kept = { items: [], ended: [] }, isRunning = false, isRead: Promise<void> | undefined, stopWaiting: (() => void) | undefined, silent = 0
  const put = (items: readonly QueuedItem[], ended = kept.ended) => { kept = { items, ended }; ports.changed(kept) }
  const patch = (id: string, change: (one: QueuedItem) => QueuedItem) => put(kept.items.map((one) => (one.id === id ? change(one) : one)))
  const save = () => ports.write(kept)
  const read = (): Promise<void> => (isRead ??= ports.read().then((there) => put([...(there?.items ?? []).map((one): QueuedItem => ({ ...one, state: one.state === 'failed' ? 'failed' : 'waiting', progress: 0 })), ...kept.items], there?.ended ?? [])))

  /** False when there is no signal. */
  async function sendPhotos (item: QueuedItem): Promise<boolean> {
    for (const [no, photo] of item.photos.entries()) {
      if (photo.fileId || photo.isLost) continue
      const path = await ports.find(photo)
      patch(item.id, (one) => ({ ...one, state: 'sending', progress: no / item.photos.length }))
      const sent = path === undefined ? undefined : await ports.upload(path, photo.cloudPath, (share) => patch(item.id, (one) => ({ ...one, progress: (no + share) / item.photos.length })))
      if (sent && !sent.ok && sent.code === 'UNREACHABLE') { patch(item.id, (one) => ({ ...one, state: 'waiting', progress: 0 })); return false }
      const with1 = (change: Partial<KeptPhoto>) => patch(item.id, (one) => ({ ...one, photos: one.photos.map((each) => (each.key === photo.key ? { ...each, ...change } : each)) }))
      if (sent?.ok) with1({ fileId: sent.value.fileId })
      else { patch(item.id, (one) => ({ ...one, state: 'failed', progress: 0 })); await save(); return true }
      await save()
    }
    return true
  }
  const settle = async (results: readonly ItemResult[]): Promise<void> => {
    const taken = new Map(results.filter(({ outcome }) => outcome !== 'again').map((one) => [one.id, one]))
    kept.items.filter(({ id }) => taken.has(id)).forEach(({ photos }) => photos.forEach(ports.drop))
    const ended = kept.items.flatMap(({ id, name, label, at }): readonly Ended[] => { const result = taken.get(id); return result ? [{ id, name, label, at, outcome: result.outcome, code: result.code, ...(result.numbers ? { numbers: result.numbers } : {}) }] : [] })
    put(kept.items.filter(({ id }) => !taken.has(id)).map((one): QueuedItem => (one.state === 'sending' ? { ...one, state: 'waiting', progress: 0 } : one)), [...ended.reverse(), ...kept.ended].slice(0, REMEMBERED))
    await save()
  }
  /** One call's worth; false when there is nothing to do, or no use in going on now. */
  async function step (): Promise<boolean> {
    const first = kept.items.find(({ state }) => state === 'waiting')
    if (!first) return false
    const batch = kept.items.filter((one) => one.state === 'waiting' && sameList(one, first)).slice(0, BATCH)
    for (const item of batch) if (!await sendPhotos(item)) return wait()
    const ready = kept.items.filter(({ id, state }) => state !== 'failed' && batch.some((one) => one.id === id))
    if (!ready.length) return true
    ready.forEach(({ id }) => patch(id, (one) => ({ ...one, state: 'sending', progress: 1 })))
    const { communityId, day, device, ticket } = first
    const reply = await ports.sync({ communityId, day, device, ticket, items: ready.map(asSent) })
    const isOver = !reply.ok && reply.code !== 'UNREACHABLE' && reply.code !== 'BUSY' && reply.code !== 'INTERNAL'
    if (!reply.ok) ready.forEach(({ id }) => patch(id, (one) => ({ ...one, state: isOver ? 'failed' : 'waiting', progress: 0 })))
    if (!reply.ok) { await save(); return isOver || wait() }
    silent = 0
    await settle(reply.value.results)
    return reply.value.results.some(({ outcome }) => outcome !== 'again') || wait()
  }
  function wait (): false {
    stopWaiting?.()
    stopWaiting = ports.later(Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(silent++, 5)), () => { void run() })
    return false
  }
  async function run (): Promise<void> {
    await read()
    if (isRunning) return
    isRunning = true
    stopWaiting?.()
    try { while (await step()); } finally { isRunning = false }
  }

  return {
    read,
    run: async (): Promise<void> => { silent = 0; await run() },
    /** False when the phone is full: then nothing is kept, and whoever did it must be told. */
    add: async (items: readonly QueuedItem[]): Promise<boolean> => {
      await read()
      const before = kept.items
      put([...before, ...items.filter(({ id }) => !before.some((one) => one.id === id))])
      if (await save()) return true
      put(before)
      return false
    },
    again: async (id: string): Promise<void> => { patch(id, (one) => ({ ...one, state: 'waiting', progress: 0 })); await save(); silent = 0; await run() },
    /** Without a photo that is gone: a person has said so. */
    withoutLost: async (id: string): Promise<void> => { patch(id, (one) => ({ ...one, photos: one.photos.filter(({ fileId }) => fileId), input: withoutPhotos(one), state: 'waiting', progress: 0 })); await save(); await run() },
    kept: () => kept,
    stop: () => { stopWaiting?.() }
  }
}

/** The item's input without the photos that are not there. */
function withoutPhotos ({ input, photos }: QueuedItem): OfflineItem['input'] {
  const lost = new Set(photos.filter(({ fileId }) => !fileId).map(({ key }) => `local:${key}`))
  const cleaned = (value: unknown): unknown => Array.isArray(value) ? value.filter((one) => !(typeof one === 'object' && one !== null && lost.has(String((one as { fileId?: unknown }).fileId)))).map(cleaned)
    : typeof value === 'string' ? (lost.has(value) ? null : value)
      : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleaned(one)])) : value
  return cleaned(input) as OfflineItem['input']
}
