import { deliver, type Attempt, type DeliveryPolicy } from './delivery'

function policy (random = 0.5, patienceMs = 5_000) {
  const waits: number[] = []
  let at = 0
  const made: DeliveryPolicy = { attempts: 3, patienceMs, firstWaitMs: 400, mostWaitMs: 2_000, random: () => random, now: () => at, wait: async (ms) => { at += ms; waits.push(ms) } }
  return { made, waits }
}

const outcomes = (...list: Attempt[]) => {
  let made = 0
  return { attempt: async () => list[Math.min(made++, list.length - 1)] ?? { kind: 'unreachable' as const }, count: () => made }
}
const busy = { kind: 'busy' } as const
const silent = { kind: 'unreachable' } as const

test('an answer ends it at once, refusal or not', async () => {
  const { made, waits } = policy()
  const tries = outcomes({ kind: 'answer', body: { ok: false, code: 'SLOT_FULL' } })
  expect(await deliver(tries.attempt, made)).toEqual({ ok: true, value: { ok: false, code: 'SLOT_FULL' } })
  expect(tries.count()).toBe(1)
  expect(waits).toEqual([])
})

test('a lost reply is asked for again, each time later', async () => {
  const { made, waits } = policy()
  const tries = outcomes(silent, busy, { kind: 'answer', body: 1 })
  expect(await deliver(tries.attempt, made)).toEqual({ ok: true, value: 1 })
  expect(waits).toEqual([300, 600])
})

test('phones refused in the same moment do not come back together', async () => {
  const [early, late] = [policy(0), policy(0.99)]
  await deliver(outcomes().attempt, early.made)
  await deliver(outcomes().attempt, late.made)
  expect(early.waits).toEqual([200, 400])
  expect(late.waits).toEqual([398, 796])
})

test('silence to the last says so after three tries', async () => {
  const { made } = policy()
  const tries = outcomes(silent)
  expect(await deliver(tries.attempt, made)).toEqual({ ok: false, code: 'UNREACHABLE', data: {} })
  expect(tries.count()).toBe(3)
})

test('a busy cloud is asked for as long as patience lasts, never more often than the ceiling lets, and each wait is told', async () => {
  const { made, waits } = policy(0.99, 60_000)
  let told = 0
  const tries = outcomes(...Array<Attempt>(20).fill(busy), { kind: 'answer', body: 7 })
  expect(await deliver(tries.attempt, { ...made, onBusy: () => { told++ } })).toEqual({ ok: true, value: 7 })
  expect(waits).toHaveLength(20)
  expect(Math.max(...waits)).toBe(1_990)
  expect(told).toBe(20)
})

test('patience ends: nothing was done, and it says that', async () => {
  const { made, waits } = policy()
  expect(await deliver(outcomes(busy).attempt, made)).toEqual({ ok: false, code: 'BUSY', data: {} })
  expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(5_000)
})

test('one lost reply among the busy ones: whether it was done is not known any more', async () => {
  expect(await deliver(outcomes(busy, silent, busy).attempt, policy().made)).toEqual({ ok: false, code: 'UNREACHABLE', data: {} })
})

test('a server that failed is not asked again', async () => {
  const { made } = policy()
  const tries = outcomes({ kind: 'failed', ref: 'r-1' }, { kind: 'answer', body: 1 })
  expect(await deliver(tries.attempt, made)).toEqual({ ok: false, code: 'INTERNAL', data: { ref: 'r-1' } })
  expect(tries.count()).toBe(1)
})

test('five thousand refused in one moment spread their second and third try over seconds', async () => {
  const times: number[] = []
  for (let i = 0; i < 5_000; i++) {
    let at = 0
    const tries = outcomes(busy, busy, { kind: 'answer', body: 1 })
    await deliver(async () => { if (tries.count() === 2) times.push(at); return tries.attempt() }, { ...policy().made, random: () => (i % 997) / 997, now: () => at, wait: async (ms) => { at += ms } })
  }
  const perTenth = times.reduce<Record<number, number>>((all, ms) => ({ ...all, [Math.floor(ms / 100)]: (all[Math.floor(ms / 100)] ?? 0) + 1 }), {})
  expect(Math.max(...Object.values(perTenth))).toBeLessThan(1_000)
})
