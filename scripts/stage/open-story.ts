import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RunningCloud } from '../../localcloud/server';
import { person, valueOf } from '../demo/client';
import { DEMO_START } from '../demo/demo-cloud';
import { KEPT_TOWN } from '../demo/kept-town';
import { people } from '../demo/people';
import { importRoster, seedCommunity } from '../demo/seed';
import { restoreSnapshot } from '../demo/town-snapshot';
import type { Cast } from './moves';

/** What is there when the story begins: the community and its people; the homes of the roster too; or two buildings of them on their way already. */
export type Opening = 'living' | 'roster' | 'people';
/** `epoch` names this telling of the story: phones that kept something of another forget it. */
export type Story = { readonly cast: Cast; epoch(): string; startOver(): Promise<void> };

/** Goes on with what the cloud keeps, or prepares it. */
export async function openStory(cloud: RunningCloud, dir: string, opening: Opening, startAt: number): Promise<Story> {
  const note = path.join(dir, 'story.json');
  const cast: Cast = { manager: await person(cloud.url, people.manager.openid), staff: await person(cloud.url, people.staff.openid), second: await person(cloud.url, people.second.openid), owner: await person(cloud.url, people.owner.openid) };
  const begin = async () => {
    cloud.clock.set(startAt);
    // What is kept was lived up to that instant.
    const isKept = opening === 'living' && startAt === DEMO_START;
    if (isKept) await restoreSnapshot(cloud, readFileSync(KEPT_TOWN));
    else await seedCommunity(cloud.url);
    if (!isKept && opening !== 'people') await importRoster(cast.manager);
    writeFileSync(note, JSON.stringify({ epoch: randomUUID() }));
  };
  const epoch = () => (JSON.parse(readFileSync(note, 'utf8')) as { epoch: string }).epoch;
  const isPrepared = () => { try { return epoch() !== ''; } catch { return false; } };
  if (!isPrepared()) {
    // What was left half prepared is made anew.
    if (valueOf(await cast.manager.ask('owner', 'session.open', {})).crew.length) await cloud.reset();
    await begin();
  }
  return { cast, epoch, startOver: async () => { await cloud.reset(); await begin(); } };
}
