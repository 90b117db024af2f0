import type { Upload } from './upload'

/** A prepared picture on its way. `place` says what it belongs to; what is `sent` stays listed until it is taken out. */
export type QueueItem = {
  readonly key: string
  readonly place: string
  readonly path: string
  readonly bytes: number
  readonly cloudPath: string
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed'
  readonly progress: number
  readonly tries: number
  readonly fileId?: string
}
export type NewItem = Pick<QueueItem, 'key' | 'place' | 'path' | 'bytes' | 'cloudPath'>
export type QueuePorts = {
  readonly upload: Upload
  /** On this phone, so that closing WeChat loses nothing. */
  readonly read: () => Promise<readonly QueueItem[] | undefined>
  readonly write: (items: readonly QueueItem[]) => Promise<unknown>
  readonly drop: (item: Pick<QueueItem, 'path' | 'bytes'>) => void
  readonly later: (ms: number, work: () => void) => () => void
  /** 0 ≤ x < 1 */
  readonly random: () => number
  readonly changed: (items: readonly QueueItem[]) => void
}

const FIRST_MS = 2_000
const MOST_MS = 60_000
/** Every step is a redraw of the page. */
const STEPS = 4

/**
 * Sends pictures one after the other. Without signal they wait, ever longer, and go on at once when told to; what the cloud refuses is left to the person.
 * Sent twice (a lost answer, an app closed in the middle) a picture lies in the same place: its path is its own.
 */
export function createUploadQueue (ports: QueuePorts) {
  let items: readonly QueueItem[] = []
  let isRunning = false
  let isRead: Promise<void> | undefined
  let stopWaiting: (() => void) | undefined
  const put = (next: readonly QueueItem[]) => { items = next; ports.changed(items) }
  const keep = () => ports.write(items)
  const patch = (key: string, change: Partial<QueueItem>) => put(items.map((one) => (one.key === key ? { ...one, ...change } : one)))

  async function send ({ key, path, cloudPath, tries }: QueueItem): Promise<boolean> {
    let step = 0
    patch(key, { state: 'sending', progress: 0 })
    const sent = await ports.upload(path, cloudPath, (share) => {
      const next = Math.floor(share * STEPS)
      if (next > step) { step = next; patch(key, { progress: next / STEPS }) }
    })
    const isWaiting = !sent.ok && sent.code === 'UNREACHABLE'
    patch(key, sent.ok ? { state: 'sent', progress: 1, fileId: sent.value.fileId } : { state: isWaiting ? 'waiting' : 'failed', tries: tries + 1 })
    await keep()
    return !isWaiting
  }
  async function run (): Promise<void> {
    if (isRunning) return
    isRunning = true
    stopWaiting?.()
    for (let next = items.find(({ state }) => state === 'waiting'); next; next = items.find(({ state }) => state === 'waiting')) {
      if (await send(next)) continue
      const { tries } = next
      stopWaiting = ports.later(Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(tries, 5)) * (0.5 + ports.random() / 2), () => { void run() })
      break
    }
    isRunning = false
  }
  /** What was left from before: a picture that was being sent when the app was closed is sent again. */
  const read = (): Promise<void> => (isRead ??= ports.read().then((kept = []) => put([...kept.map((one): QueueItem => (one.state === 'sending' ? { ...one, state: 'waiting', progress: 0 } : one)), ...items])))

  return {
    resume: async (): Promise<void> => { await read(); await run() },
    add: async (added: readonly NewItem[]): Promise<void> => {
      await read()
      put([...items, ...added.map((one): QueueItem => ({ ...one, state: 'waiting', progress: 0, tries: 0 }))])
      await keep()
      await run()
    },
    again: async (key: string): Promise<void> => { patch(key, { state: 'waiting', progress: 0 }); await keep(); await run() },
    remove: async (keys: readonly string[]): Promise<void> => {
      await read()
      items.filter(({ key }) => keys.includes(key)).forEach(ports.drop)
      put(items.filter(({ key }) => !keys.includes(key)))
      await keep()
    },
    items: () => items,
    stop: () => { stopWaiting?.() }
  }
}
export type UploadQueue = ReturnType<typeof createUploadQueue>
