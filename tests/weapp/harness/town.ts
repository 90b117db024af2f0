import { fork } from 'node:child_process'
import path from 'node:path'
import { instantOf } from '@domain/kernel/calendar'
import type { TownStage } from './town-process'

export type Town = {
  readonly url: string
  readonly batchId: string
  /** The first day of visits. */
  readonly firstDay: string
  /** The town's clock, as every phone in it shows it. */
  readonly now: () => number
  readonly setClock: (day: string, clock: string) => Promise<void>
  readonly close: () => Promise<void>
}

type Told = { readonly url: string; readonly batchId: string; readonly firstDay: string }

/** Opens a town of about 600 homes; close it after the tests. */
export async function openTown (stage: TownStage = 'notice'): Promise<Town> {
  const root = path.resolve(__dirname, '../../..')
  const child = fork(path.join(root, 'scripts/with-tsx.mjs'), [path.join(__dirname, 'town-process.ts'), stage], { cwd: root, execArgv: [], env: { ...process.env, TZ: 'UTC' } })
  const ended = new Promise<void>((resolve) => { child.once('exit', () => resolve()) })
  const told = await new Promise<Told>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Told))
    void ended.then(() => reject(new Error('the town ended before it was there')))
  })
  let offset = 0
  const askClock = async (asked?: object) => {
    const answer = await fetch(`${told.url}/control/time`, asked ? { method: 'POST', body: JSON.stringify(asked), headers: { 'content-type': 'application/json' } } : {})
    offset = (await answer.json() as { now: number }).now - performance.now()
  }
  await askClock()
  return {
    ...told,
    now: () => Math.round(offset + performance.now()),
    setClock: (day, clock) => askClock({ now: instantOf(day, clock) }),
    close: async () => { child.disconnect(); await ended }
  }
}
