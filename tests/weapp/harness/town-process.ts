import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { addDays, dayOf, instantOf } from '@domain/kernel/calendar'
import { DEMO_START, startDemoCloud } from '../../../scripts/demo/demo-cloud'
import { demoBatch, importRoster, openBatch, seedCommunity } from '../../../scripts/demo/seed'
import { restoreSnapshot } from '../../../scripts/demo/town-snapshot'
import { fullDay } from './full-day'

/** How far the town is when the test begins: its people only, the homes of the roster too, a batch open and its notice sent, or the day on which all of them come. */
export type TownStage = 'people' | 'roster' | 'notice' | 'full-day'
const PLACES = 60

/** The demo town on the embedded cloud, in a process of its own so that no DOM comes near it; it ends with whoever started it. */
async function main (stage: TownStage) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'ruhuo-town-')), firstDay = addDays(dayOf(DEMO_START), 7), isFull = stage === 'full-day'
  const open = (name: string, startAt: number) => startDemoCloud({ dir: path.join(dir, name), instances: 2, clock: { startAt, running: true }, triggers: false })
  let cloud = await open('town', DEMO_START)
  const leave = () => { rmSync(dir, { recursive: true, force: true }); process.exit() }
  process.on('disconnect', () => { void cloud.close().then(leave, leave) })
  const { manager } = await seedCommunity(cloud.url)
  let batchId = ''
  if (stage !== 'people') await importRoster(manager)
  if (stage === 'notice' || isFull) {
    batchId = await openBatch(manager, { ...demoBatch(dayOf(DEMO_START)), ...(isFull ? { places: PLACES } : {}) })
    const opened = await manager.ask('manager', 'notices.open', { batchId: batchId as never })
    if (opened.ok) await manager.ask('manager', 'notices.publish', { batchId: batchId as never, draft: { title: opened.value.title, blocks: opened.value.blocks } })
  }
  if (isFull) {
    const kept = await fullDay(cloud, firstDay)
    await cloud.close()
    cloud = await open('full', instantOf(firstDay, '10:10'))
    await restoreSnapshot(cloud, kept)
  }
  process.send?.({ url: cloud.url, batchId, firstDay })
}

void main((process.argv[2] ?? 'notice') as TownStage)
