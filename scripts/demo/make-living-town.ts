import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DEMO_START, startDemoCloud } from './demo-cloud';
import { KEPT_TOWN } from './kept-town';
import { enliven } from './living-town';
import { importRoster, seedCommunity } from './seed';
import { takeSnapshot } from './town-snapshot';

/** `node scripts/with-tsx.mjs scripts/demo/make-living-town.ts`: lives the town's first days through the product's own operations and keeps what came of it for the stage. */
async function main(): Promise<void> {
  process.env.TZ = 'UTC';
  const dir = mkdtempSync(path.join(os.tmpdir(), 'ruhuo-living-'));
  const cloud = await startDemoCloud({ dir, instances: 2, clock: { startAt: DEMO_START, running: false }, triggers: false });
  const crew = await seedCommunity(cloud.url);
  await importRoster(crew.manager);
  await enliven(cloud.url, crew, cloud.clock, DEMO_START);
  const packed = takeSnapshot(cloud);
  writeFileSync(KEPT_TOWN, packed);
  console.log(`${KEPT_TOWN}: ${packed.length} bytes`);
  await cloud.close();
  rmSync(dir, { recursive: true, force: true });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
