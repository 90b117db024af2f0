import { at } from '@domain/testing/at';
import { createSiteWorld, type SiteWorld } from '../../site-day/site-world';
import type { Chance } from '../chance';
import type { Person, Role } from '../people';
import type { Server } from '../server';
import type { World } from '../world';

/** Before the first visit, at noon, in the evening: what was done without signal may be heard of on another day. */
const BEGINNINGS = ['2026-03-14 09:05', '2026-03-14 12:00', '2026-03-14 19:30'].map(at);
export const siteBeginning = (chance: Chance): number => chance.one(BEGINNINGS);
export const SITE_CREW = ['site-1', 'site-2', 'site-3', 'site-4'] as const;
/** One person has two phones. */
export const DEVICES: readonly (readonly [string, string])[] = [...SITE_CREW.map((openid) => [openid, `dev_${openid.replace('-', '')}0123456789abcdef`] as const), ['site-1', 'dev_site1b0123456789abcdef']];
export type SiteEpisodeWorld = World & { readonly site: SiteWorld };

/** A few households of one day: some still to come, some signed for, whose keys are left. */
export async function createSiteEpisodeWorld(server: Pick<Server, 'store' | 'vault' | 'files'>, begins: number, chance: Chance): Promise<SiteEpisodeWorld> {
  const count = chance.between(3, 5), stages = Array.from({ length: count }, () => chance.one(['coming', 'coming', 'seen', 'handed', 'handed'] as const));
  const site = await createSiteWorld(server, count, SITE_CREW, { begins, stageOf: (i) => stages[i]! }), homes = site.visits.map(({ homeId }) => homeId as string);
  const person = (openid: string, role: Role, homeId = ''): Person => ({ openid, role, homeId, ownerNo: 1, phone: '', isBound: true, skew: 0 });
  for (const homeId of homes) for (const name of ['id-card', 'contract']) server.files.set(`cloud://test.files/homes/${homeId.slice('home_'.length)}/material/photo-${name}.jpg`, Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(`${name} of ${homeId}`)]));
  const people = [...site.visits.map(({ homeId, owner }) => person(owner, 'owner', homeId)), ...SITE_CREW.map((openid) => person(openid, 'escort')), person('manager-1', 'manager'), person('stranger', 'stranger'), person('timer', 'timer')];
  return { theme: 'site', letters: [], files: new Map(), begins, people, homes, batches: [site.batch, { ...site.batch, _id: 'bat_yunxi_b' }], rightful: new Map(site.visits.map(({ homeId, owner }) => [homeId as string, [owner]])), site };
}
