import { contract } from '@contract/contract';
import { crewRole } from '@domain/community/grants';
import { communityOf } from '@domain/kernel/ids';
import { ok } from '@domain/kernel/result';
import { newSiteCheck, openItems, siteCheckIdOf, type SiteTick } from '@domain/site/site-check';
import { implement } from '@cloud/kit/implement';

export const check = implement(contract.site.check, async ({ store, cloud, right, input: { batchId } }) => {
  const communityId = communityOf(batchId), [found, { grants }] = await Promise.all([store.find('siteChecks', siteCheckIdOf(batchId)), right()]);
  const now = found ?? newSiteCheck(communityId, batchId), files = Object.values(now.ticks).flatMap(({ photos }) => photos), links = files.length ? await cloud.links(files) : [];
  const shown = (tick: SiteTick): SiteTick => ({ ...tick, photos: tick.photos.map((file) => links[files.indexOf(file)] ?? '') });
  return ok({ isManager: crewRole(grants, communityId)?.isManager ?? false, open: openItems(now).length, signed: now.signed, ticks: Object.fromEntries(Object.entries(now.ticks).map(([code, tick]) => [code, shown(tick)])) });
});
