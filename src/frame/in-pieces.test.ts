import { inPieces } from './in-pieces'

type Reply = { ok: true; value: { done: number; left: number } } | { ok: false; code: string }
const piece = (done: number, left: number): Reply => ({ ok: true, value: { done, left } })
const no = (code: string): Reply => ({ ok: false, code })
const through = async (replies: readonly Reply[]) => {
  const seen: number[] = []
  let asked = 0
  const last = await inPieces(() => Promise.resolve(replies[Math.min(asked++, replies.length - 1)] as Reply), ({ done }) => seen.push(done))
  return { last, seen, asked }
}

test('goes on until nothing is left, past a busy moment', async () => {
  expect(await through([piece(200, 300), no('BUSY'), piece(400, 100), piece(500, 0)])).toEqual({ last: piece(500, 0), seen: [200, 400, 500], asked: 4 })
})
test('a refusal ends it', async () => expect(await through([piece(200, 300), no('UNREACHABLE')])).toEqual({ last: no('UNREACHABLE'), seen: [200], asked: 2 }))
test('what gets no further is given up', async () => {
  expect((await through([no('BUSY')])).asked).toBe(5)
  expect((await through([piece(200, 300)])).asked).toBe(6)
})
