import { rmSync } from 'node:fs';
import path from 'node:path';
import type { RunningCloud } from '../../localcloud/server';
import { listen, stopListening } from '../../localcloud/http/listen';
import { createRouter } from '../../localcloud/http/router';
import { startWeb, type RunningWeb } from '../../localcloud/web/start-web';
import { DEMO_START, startDemoCloud } from '../demo/demo-cloud';
import { people } from '../demo/people';
import { buildPage } from './build-page';
import { openStory, type Opening } from './open-story';
import { stageRoutes } from './stage-routes';

export type StageOptions = {
  /** What the demo cloud keeps. */
  readonly dir: string;
  /** The stage's own port, or the next free one; 0: any. */
  readonly port: number;
  readonly isFresh?: boolean;
  /** With two buildings on their way already, the roster only, or only the community and its people. */
  readonly opening?: Opening;
  readonly clock?: { readonly startAt: number; readonly running: boolean };
};
export type PhoneName = 'owner' | 'staff' | 'second' | 'manager';
export type RunningStage = { readonly url: string; readonly cloud: RunningCloud; readonly phones: Readonly<Record<PhoneName, string>>; close(): Promise<void> };

const root = path.resolve(__dirname, '../..');
const PERSONAS: Readonly<Record<PhoneName, { readonly openid: string; readonly phone: string }>> = {
  owner: { openid: people.owner.openid, phone: '13800006207' },
  staff: { openid: people.staff.openid, phone: people.staff.phone },
  second: { openid: people.second.openid, phone: people.second.phone },
  manager: { openid: people.manager.openid, phone: people.manager.phone },
};

/** The demo cloud, a phone for each of the people on an origin of its own, and the page that holds them. */
export async function startStage({ dir, port, isFresh = false, opening = 'living', clock }: StageOptions): Promise<RunningStage> {
  if (isFresh) rmSync(dir, { recursive: true, force: true });
  const page = await buildPage();
  const cloud = await startDemoCloud({ dir, instances: 4, ...(clock ? { clock } : {}) });
  const webs: RunningWeb[] = [];
  try {
    const story = await openStory(cloud, dir, opening, clock?.startAt ?? DEMO_START);
    for (const [at, name] of (Object.keys(PERSONAS) as PhoneName[]).entries())
      webs.push(await onFreePort(port && port + 1 + at, (free) => startWeb({ dir: path.join(root, 'dist/h5'), port: free, inject: { cloudUrl: cloud.url, persona: PERSONAS[name] } })));
    const phones = Object.fromEntries((Object.keys(PERSONAS) as PhoneName[]).map((name, at) => [name, webs[at]?.url ?? ''])) as Record<PhoneName, string>;
    const { server, url } = await onFreePort(port, listen);
    server.on('request', createRouter(stageRoutes({ page, cloud, story, phones })));
    return { url, cloud, phones, close: async () => { await stopListening(server); await Promise.all(webs.map((web) => web.close())); await cloud.close(); } };
  } catch (error) {
    await Promise.all(webs.map((web) => web.close()));
    await cloud.close();
    throw error;
  }
}

const TRIES = 40;
/** The port asked for, else the nearest above it that is free; the same one again next time, so phones keep what they stored. */
async function onFreePort<T>(port: number, start: (port: number) => Promise<T>): Promise<T> {
  for (let at = 0; ; at++) {
    try {
      return await start(port && port + at * 10);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || at === TRIES) throw error;
    }
  }
}
