import { deliver, type Attempt, type DeliveryPolicy } from './delivery'

function policy (random = 0.5) {
  const waits: number[] = []
  const made: DeliveryPolicy = { attempts: 3, firstWaitMs: 400, random: () => random, wait: async (ms) => { waits.push(ms) } }
  return { made, waits }
}

const outcomes = (...list: Attempt[]) => {
  let made = 0
  return { attempt: async () => list[made++] ?? { kind: 'unreachable' as const }, count: () => made }
}

test('an answer ends it at once, refusal or not', async () => {
  const { made, waits } = policy()
  const tries = outcomes({ kind: 'answer', body: { ok: false, code: 'SLOT_FULL' } })
  expect(await deliver(tries.attempt, made)).toEqual({ ok: true, value: { ok: false, code: 'SLOT_FULL' } })
  expect(tries.count()).toBe(1)
  expect(waits).toEqual([])
})

test('a lost reply is asked for again, each time later', async () => {
  const { made, waits } = policy()
  const tries = outcomes({ kind: 'unreachable' }, { kind: 'busy' }, { kind: 'answer', body: 1 })
  expect(await deliver(tries.attempt, made)).toEqual({ ok: true, value: 1 })
  expect(waits).toEqual([300, 600])
})

test('phones that lost their replies together do not come back together', async () => {
  const [early, late] = [policy(0), policy(0.99)]
  await deliver(outcomes().attempt, early.made)
  await deliver(outcomes().attempt, late.made)
  expect(early.waits).toEqual([200, 400])
  expect(late.waits).toEqual([398, 796])
})

test.each([
  [{ kind: 'unreachable' } as const, { ok: false, code: 'UNREACHABLE', data: {} }],
  [{ kind: 'busy' } as const, { ok: false, code: 'BUSY', data: {} }]
])('%j to the last says so after three tries', async (outcome, said) => {
  const { made } = policy()
  const tries = outcomes(outcome, outcome, outcome)
  expect(await deliver(tries.attempt, made)).toEqual(said)
  expect(tries.count()).toBe(3)
})

test('a server that failed is not asked again', async () => {
  const { made } = policy()
  const tries = outcomes({ kind: 'failed', ref: 'r-1' }, { kind: 'answer', body: 1 })
  expect(await deliver(tries.attempt, made)).toEqual({ ok: false, code: 'INTERNAL', data: { ref: 'r-1' } })
  expect(tries.count()).toBe(1)
})
