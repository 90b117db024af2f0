import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { addDays, dayOf } from '@domain/kernel/calendar'
import { DEMO_START, startDemoCloud } from '../../../scripts/demo/demo-cloud'
import { demoBatch, importRoster, openBatch, seedCommunity } from '../../../scripts/demo/seed'

/** How far the town is when the test begins: its people only, the homes of the roster too, or a batch open and its notice sent. */
export type TownStage = 'people' | 'roster' | 'notice'

/** The demo town on the embedded cloud, in a process of its own so that no DOM comes near it; it ends with whoever started it. */
async function main (stage: TownStage) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'ruhuo-town-'))
  const cloud = await startDemoCloud({ dir, instances: 2, clock: { startAt: DEMO_START, running: true }, triggers: false })
  const leave = () => { rmSync(dir, { recursive: true, force: true }); process.exit() }
  process.on('disconnect', () => { void cloud.close().then(leave, leave) })
  const { manager } = await seedCommunity(cloud.url)
  let batchId = ''
  if (stage !== 'people') await importRoster(manager)
  if (stage === 'notice') {
    batchId = await openBatch(manager, demoBatch(dayOf(DEMO_START)))
    const opened = await manager.ask('manager', 'notices.open', { batchId: batchId as never })
    if (opened.ok) await manager.ask('manager', 'notices.publish', { batchId: batchId as never, draft: { title: opened.value.title, blocks: opened.value.blocks } })
  }
  process.send?.({ url: cloud.url, batchId, firstDay: addDays(dayOf(DEMO_START), 7) })
}

void main((process.argv[2] ?? 'notice') as TownStage)
