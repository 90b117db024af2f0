import { ok, refuse } from '@domain/kernel/result'
import { createUploadQueue, type NewItem, type QueueItem, type QueuePorts } from './upload-queue'

/** A phone whose storage outlives the app, and a cloud that can be out of reach. */
function aPhone () {
  let stored: readonly QueueItem[] | undefined
  const cloud = new Map<string, number>(), dropped: string[] = [], waits: { ms: number, work: () => void }[] = []
  const world = { signal: true, refuses: '', dies: false }
  const ports = (): QueuePorts => ({
    upload: async (path, cloudPath, onProgress) => {
      onProgress?.(0.3)
      if (world.dies) return new Promise(() => undefined)
      if (!world.signal) return refuse('UNREACHABLE')
      if (world.refuses === path) return { ok: false, code: 'FAILED', data: { cause: 'gone' } } as never
      cloud.set(cloudPath, (cloud.get(cloudPath) ?? 0) + 1)
      return ok({ fileId: `cloud://env/${cloudPath}` })
    },
    read: async () => stored, write: async (items) => { stored = JSON.parse(JSON.stringify(items)) as QueueItem[] },
    drop: ({ path }) => { dropped.push(path) }, later: (ms, work) => { waits.push({ ms, work }); return () => undefined }, random: () => 0, changed: () => undefined
  })
  return { world, cloud, dropped, waits, open: () => createUploadQueue(ports()) }
}
const photo = (key: string): NewItem => ({ key, place: 'id-card', path: `wxfile://${key}`, bytes: 9, cloudPath: `homes/a/${key}.jpg` })

test('pictures are sent, and stay listed until they are taken out', async () => {
  const phone = aPhone(), queue = phone.open()
  await queue.add([photo('a'), photo('b')])
  expect(queue.items().map(({ key, state, fileId }) => [key, state, fileId])).toEqual([['a', 'sent', 'cloud://env/homes/a/a.jpg'], ['b', 'sent', 'cloud://env/homes/a/b.jpg']])
  await queue.remove(['a'])
  expect([queue.items().map(({ key }) => key), phone.dropped]).toEqual([['b'], ['wxfile://a']])
})

test('without signal they wait ever longer, up to a minute, and go on when it is back', async () => {
  const phone = aPhone(), queue = phone.open()
  phone.world.signal = false
  await queue.add([photo('a')])
  for (let i = 0; i < 7; i++) { phone.waits.at(-1)?.work(); await new Promise(setImmediate) }
  expect(phone.waits.map(({ ms }) => ms)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000])
  expect(queue.items()).toMatchObject([{ state: 'waiting', tries: 8 }])
  phone.world.signal = true
  await queue.resume()
  expect(queue.items()).toMatchObject([{ state: 'sent' }])
})

test('the app closed in the middle: opened again, what was not sent is sent, once and in its own place', async () => {
  const phone = aPhone()
  await phone.open().add([photo('a')])
  phone.world.dies = true
  void phone.open().add([photo('b'), photo('c')])
  await new Promise(setImmediate)
  phone.world.dies = false
  const again = phone.open()
  await again.resume()
  expect(again.items().map(({ key, state }) => [key, state])).toEqual([['a', 'sent'], ['b', 'sent'], ['c', 'sent']])
  expect([...phone.cloud.values()]).toEqual([1, 1, 1])
})

test('what the phone or the cloud refuses is left to the person, and does not hold up the others', async () => {
  const phone = aPhone(), queue = phone.open()
  phone.world.refuses = 'wxfile://a'
  await queue.add([photo('a'), photo('b')])
  expect(queue.items().map(({ state }) => state)).toEqual(['failed', 'sent'])
  phone.world.refuses = ''
  await queue.again('a')
  expect(queue.items().map(({ state }) => state)).toEqual(['sent', 'sent'])
})

test('two who tell it to go on at once send a picture once', async () => {
  const phone = aPhone()
  phone.world.signal = false
  const queue = phone.open()
  await queue.add([photo('a')])
  phone.world.signal = true
  await Promise.all([queue.resume(), queue.resume()])
  expect([...phone.cloud.values()]).toEqual([1])
})
