import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startCloud, type CloudOptions, type RunningCloud } from '../localcloud/server';
import { readDeclarations } from '../localcloud/server/declarations';
import { DEMO_START, demoEnvironment } from '../scripts/demo/demo-cloud';
import { buildTools } from './tools';

export const root = path.resolve(__dirname, '..');
export const built = path.join(root, 'dist/cloudfunctions');

export type Stand = {
  readonly cloud: RunningCloud;
  readonly settings: CloudOptions;
  /** The same cloud with all it keeps, started again under other conditions. */
  readonly again: (options: Partial<CloudOptions>) => Promise<RunningCloud>;
  readonly close: () => Promise<void>;
};

/** The built functions, copied aside so that a build meanwhile disturbs nothing, beside the bench's own; the clock stands. */
export async function openStand({ collections: besides = [], indexes: found = [], ...otherwise }: Partial<CloudOptions> = {}): Promise<Stand> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'ruhuo-bench-'));
  const functions = path.join(dir, 'functions');
  cpSync(built, functions, { recursive: true });
  await buildTools(functions);
  const { collections = [], indexes = [], ...declarations } = readDeclarations(path.join(root, 'cloudfunctions/platform/declarations.json'));
  const settings: CloudOptions = { ...declarations, collections: [...collections, 'floor', ...besides], indexes: [...indexes, ...found], dir: path.join(dir, 'cloud'), functions, env: demoEnvironment, clock: { startAt: DEMO_START, running: false }, ...otherwise };
  const cloud = await startCloud(settings);
  let running = cloud;
  return {
    cloud, settings,
    again: async (options) => {
      await running.close();
      running = await startCloud({ ...settings, ...options });
      return running;
    },
    close: async () => { await running.close(); rmSync(dir, { recursive: true, force: true }); },
  };
}
