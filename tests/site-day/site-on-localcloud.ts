import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { instantOf } from '@domain/kernel/calendar';
import type { Ledger } from '@domain/booking/ledger';
import type { MoveInCase } from '@domain/movein/case';
import { createMemoryStore } from '@cloud/platform/memory-store';
import type { Ports } from '@cloud/platform/ports';
import { createVault } from '@cloud/platform/vault';
import type { Said } from '@/platform/answered-here';
import type { RunningCloud } from '../../localcloud/server';
import { person, type Person } from '../../scripts/demo/client';
import { demoEnvironment, startDemoCloud } from '../../scripts/demo/demo-cloud';
import { CREW } from './day-cast';
import { dayFaults } from './check-day';
import { runDay, type DayResult, type Site } from './scripted-day';
import { createSiteWorld, SITE_COLLECTIONS, type SiteWorld } from './site-world';

const AT_ONCE = 50, DAY = '2026-03-14';
type Twin = Pick<Ports, 'store' | 'vault'>;

/** The morning's documents, made on the memory twin, into an empty cloud. */
async function putWorld({ database, identity }: RunningCloud, { store }: Twin): Promise<void> {
  for (const collectionName of SITE_COLLECTIONS) {
    const all = await store.list(collectionName, { where: {}, limit: 1000 });
    for (let at = 0; at < all.length; at += AT_ONCE) await database.service('database.insertDocument', { collectionName, data: all.slice(at, at + AT_ONCE).map((one) => JSON.stringify(one)) }, { requestId: 'site-day', env: identity.env });
  }
}
const kept = <T>({ database }: RunningCloud, collection: string): readonly T[] => (database.exportAll()[collection] ?? []) as readonly T[];

async function siteOf(cloud: RunningCloud, vault: Twin['vault']): Promise<Site> {
  const people = new Map<string, Promise<Person>>(), who = (openid: string): Promise<Person> => { if (!people.has(openid)) people.set(openid, person(cloud.url, openid)); return people.get(openid)!; };
  return {
    vault,
    ask: async (openid, unit, action, data, requestId) => await (await who(openid)).raw(unit, action, data, requestId) as Said,
    upload: async (openid, cloudPath, content) => (await who(openid)).upload(cloudPath, content),
    setTime: async (at) => { cloud.clock.set(at); await cloud.scheduler.settled(); },
    cases: async () => kept<MoveInCase>(cloud, 'cases'),
  };
}

export type DayOnCloud = { readonly day: DayResult; readonly world: SiteWorld; readonly faults: readonly string[]; readonly cases: readonly MoveInCase[]; readonly seconds: number; readonly photos: number };
/** The scripted day on the embedded cloud: the built functions, the real SDK, HTTP; what is checked at the end is what the cloud keeps. */
export async function dayOnLocalcloud(homes: number, seed: number): Promise<DayOnCloud> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'ruhuo-site-day-')), cloud = await startDemoCloud({ dir, instances: 4, clock: { startAt: instantOf(DAY, '08:00'), running: false }, triggers: false });
  try {
    const twin: Twin = { store: createMemoryStore(), vault: createVault(demoEnvironment.RUHUO_KEYS) }, world = await createSiteWorld(twin, homes, CREW, { day: DAY });
    await putWorld(cloud, twin);
    const began = performance.now(), day = await runDay(await siteOf(cloud, twin.vault), world, seed), seconds = (performance.now() - began) / 1000, cases = kept<MoveInCase>(cloud, 'cases');
    const read = (fileId: string): Uint8Array | undefined => cloud.files.read(fileId.split('/').slice(3).join('/'));
    return { day, world, cases, seconds, photos: cloud.files.list().length, faults: [...dayFaults(day, { cases, ledger: kept<Ledger>(cloud, 'ledgers')[0]!, read })] };
  } finally { await cloud.close(); rmSync(dir, { recursive: true, force: true }); }
}
