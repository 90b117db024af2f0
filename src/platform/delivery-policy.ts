import type { DeliveryPolicy } from './delivery'

/**
 * How a phone asks again. The opening minute of 5,000 owners takes the environment half a minute to a minute to work off
 * (500 billed calls a second), so a busy cloud is asked for that long.
 */
export const deliveryPolicy: DeliveryPolicy = {
  attempts: 3,
  patienceMs: 90_000,
  firstWaitMs: 400,
  mostWaitMs: 8_000,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  now: Date.now,
  random: Math.random
}
