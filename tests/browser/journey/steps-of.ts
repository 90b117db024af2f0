import type { Step } from './before-the-day'
import type { OpenStage } from './open-stage'

/** Steps of one way, each a test: after one that failed, the rest cannot be told anything about. */
export function stepsOf (on: () => OpenStage): Step {
  let brokenAt: string | undefined
  return (name, walk) => it(name, async () => {
    if (brokenAt) throw new Error(`the way ended at: ${brokenAt}`)
    await walk().catch(async (error: unknown) => {
      brokenAt = name
      await on().shoot('#stage', 'broken')
      throw error
    })
  })
}
