import { contract } from '@contract/contract';
import { communityOf } from '@domain/kernel/ids';
import { ok } from '@domain/kernel/result';
import { siteIdOf } from '@domain/site/site';
import { implement } from '@cloud/kit/implement';
import { planLink } from './plan-link';

export const venue = implement(contract.site.venue, async ({ store, cloud, right, input: { homeId } }) => {
  const communityId = communityOf(homeId), [site, community] = await Promise.all([store.find('sites', siteIdOf(communityId), ['plan', 'points']), store.find('communities', communityId, ['name', 'place', 'hotline']), right()]);
  if (!community) throw new Error(`${communityId} has a home but is missing`);
  return ok({ communityName: community.name, hotline: community.hotline, place: community.place, plan: await planLink(cloud, site?.plan ?? null), points: site?.points ?? [] });
});
