import fc from 'fast-check'
import { ok, refuse } from '@domain/kernel/result'
import type { OfflineItem, Outcome } from '@domain/offline/item'
import { createOfflineQueue, withFiles, type Ended, type KeptPhoto, type QueuedItem } from './offline-queue'

const photo = (key: string): KeptPhoto => ({ key, path: `wxfile://usr/${key}.jpg`, bytes: 1, cloudPath: `homes/yunxi_3-2-1201/defect/${key}.jpg` })
const queued = (no: number, photos: readonly KeptPhoto[] = [], over: Partial<QueuedItem> = {}): QueuedItem => ({
  id: `req_${String(no).padStart(16, '0')}`, seq: no, at: no, name: photos.length ? 'defects.report' : 'booking.checkIn', input: { homeId: 'home_yunxi_3-2-1201', photos: photos.map(({ key }) => ({ fileId: `local:${key}` })) },
  communityId: 'com_yunxi', day: '2026-03-14', device: 'dev_0123456789abcdef', ticket: 't', label: '3栋 2单元 1201', photos, state: 'waiting', progress: 0, ...over
})

/** A phone with its storage, and a cloud that may be away. */
function aPhone (over: { readonly uploads?: boolean; readonly room?: boolean; readonly outcome?: Outcome } = {}) {
  const cloud = { isThere: true, loses: 0, took: [] as OfflineItem[], calls: 0, sent: [] as string[] }
  const disk: { kept?: { items: readonly QueuedItem[]; ended: readonly Ended[] }; isFull: boolean; files: Set<string> } = { isFull: false, files: new Set() }
  const waits: (() => void)[] = []
  const open = () => createOfflineQueue({
    upload: async (path, cloudPath) => { if (!cloud.isThere) return refuse('UNREACHABLE'); if (over.uploads === false || !disk.files.has(path)) return { ok: false, code: 'FAILED', data: { reason: 'gone' } } as never; cloud.sent.push(cloudPath); return ok({ fileId: `cloud://b.x/${cloudPath}` }) },
    sync: async ({ items }) => {
      if (!cloud.isThere) return refuse('UNREACHABLE')
      cloud.calls++
      for (const item of items) if (!cloud.took.some(({ id }) => id === item.id)) cloud.took.push(item)
      if (cloud.loses-- > 0) return refuse('UNREACHABLE')
      return ok({ results: items.map(({ id }) => ({ id, outcome: over.outcome ?? 'applied' as const, code: '' })) })
    },
    read: async () => disk.kept, write: async (kept) => { if (disk.isFull) return false; disk.kept = JSON.parse(JSON.stringify(kept)) as typeof kept; return true },
    find: async ({ path }) => path, drop: ({ path }) => { disk.files.delete(path) }, later: (_ms, work) => { waits.push(work); return () => undefined }, changed: () => undefined
  })
  const withPhoto = (key: string) => { const one = photo(key); disk.files.add(one.path); return one }
  return { cloud, disk, waits, open, withPhoto }
}

test('without signal it is kept, over closing the app; back online nothing is lost and nothing sent twice', async () => {
  const { cloud, disk, open, withPhoto } = aPhone()
  cloud.isThere = false
  const first = open()
  expect(await first.add([queued(1), queued(2, [withPhoto('a'), withPhoto('b')])])).toBe(true)
  await first.run()
  expect(first.kept().items.map(({ state }) => state)).toEqual(['waiting', 'waiting'])
  const again = open()
  await again.read()
  expect(again.kept().items).toHaveLength(2)
  cloud.isThere = true
  await again.run()
  expect(cloud.took.map(({ seq }) => seq)).toEqual([1, 2])
  expect(cloud.took[1]?.input.photos).toEqual([{ fileId: 'cloud://b.x/homes/yunxi_3-2-1201/defect/a.jpg' }, { fileId: 'cloud://b.x/homes/yunxi_3-2-1201/defect/b.jpg' }])
  expect([again.kept().items, again.kept().ended.map(({ outcome }) => outcome), [...disk.files]]).toEqual([[], ['applied', 'applied'], []])
})
test('an answer that is lost leaves the items under their ids; they are sent again', async () => {
  const { cloud, open, waits } = aPhone(), queue = open()
  cloud.loses = 1
  await queue.add([queued(1)])
  await queue.run()
  expect(queue.kept().items).toMatchObject([{ id: queued(1).id, state: 'waiting' }])
  expect(waits).toHaveLength(1)
  await queue.run()
  expect([queue.kept().items, cloud.took.length]).toEqual([[], 1])
})
test('many items travel in few calls', async () => {
  const { cloud, open } = aPhone(), queue = open()
  await queue.add(Array.from({ length: 45 }, (_, no) => queued(no + 1)))
  await queue.run()
  expect([cloud.took.length, cloud.calls]).toEqual([45, 3])
})
test('a photo that is gone holds its item, not the others; a person may send it without', async () => {
  const { cloud, open, withPhoto } = aPhone(), queue = open()
  await queue.add([queued(1, [photo('lost'), withPhoto('kept')]), queued(2)])
  await queue.run()
  expect(cloud.took.map(({ seq }) => seq)).toEqual([2])
  expect(queue.kept().items).toMatchObject([{ seq: 1, state: 'failed' }])
  await queue.again(queued(1).id)
  expect(queue.kept().items).toMatchObject([{ seq: 1, state: 'failed' }])
  await queue.withoutLost(queued(1).id)
  expect(queue.kept().items).toEqual([])
  expect(cloud.took[1]?.input.photos).toEqual([])
})
test('a full phone is told: what it could not keep is not in the queue', async () => {
  const { disk, open } = aPhone(), queue = open()
  disk.isFull = true
  expect(await queue.add([queued(1)])).toBe(false)
  expect(queue.kept().items).toEqual([])
})
test('what the cloud could not do stays; what it keeps aside is its own', async () => {
  const busy = aPhone({ outcome: 'again' }), queue = busy.open()
  await queue.add([queued(1)])
  await queue.run()
  expect(queue.kept().items).toMatchObject([{ state: 'waiting' }])
  const aside = aPhone({ outcome: 'quarantine' }), other = aside.open()
  await other.add([queued(1)])
  await other.run()
  expect([other.kept().items, other.kept().ended[0]?.outcome]).toEqual([[], 'quarantine'])
})
test('however signal, lost answers and closings fall, each item arrives once, whole', () => fc.assert(fc.asyncProperty(fc.array(fc.constantFrom('add', 'photo', 'off', 'on', 'lose', 'close', 'run'), { maxLength: 25 }), async (deeds) => {
  const { cloud, open, withPhoto } = aPhone()
  let queue = open(), made = 0
  for (const deed of deeds) {
    if (deed === 'add') await queue.add([queued(++made)])
    if (deed === 'photo') { made++; await queue.add([queued(made, [withPhoto(`p${made}`)])]) }
    if (deed === 'off' || deed === 'on') cloud.isThere = deed === 'on'
    if (deed === 'lose') cloud.loses = 1
    if (deed === 'close') queue = open()
    if (deed === 'run') await queue.run()
  }
  cloud.isThere = true
  cloud.loses = 0
  await queue.run()
  expect(cloud.took.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(Array.from({ length: made }, (_, no) => no + 1))
  expect(queue.kept().items).toEqual([])
  expect(JSON.stringify(cloud.took)).not.toContain('local:')
}), { numRuns: 60 }))
test('a photo stands in the input by its file, wherever it is', () => {
  expect(withFiles({ homeId: 'h', defects: [{ photos: [{ fileId: 'local:a' }] }], meters: { water: { photo: 'local:a' } } }, [{ ...photo('a'), fileId: 'cloud://x/y.jpg' }])).toEqual({ homeId: 'h', defects: [{ photos: [{ fileId: 'cloud://x/y.jpg' }] }], meters: { water: { photo: 'cloud://x/y.jpg' } } })
})
