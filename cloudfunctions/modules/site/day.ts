import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { rolesOf } from '@domain/community/roles';
import { dayOf } from '@domain/kernel/calendar';
import { homeIdOf } from '@domain/kernel/ids';
import { ok } from '@domain/kernel/result';
import { mayEscort, newSiteDay, siteDayIdOf } from '@domain/site/site-day';
import { implement } from '@cloud/kit/implement';

/** The day, the crew and the right, side by side. */
export const day = implement(contract.site.day, async ({ store, right, at, input: { communityId, day: asked } }) => {
  const of = asked ?? dayOf(at), [found, community] = await Promise.all([store.find('siteDays', siteDayIdOf(communityId, of)), store.find('communities', communityId, ['crew', 'roles']), right()]);
  const { escorts, issues } = found ?? newSiteDay(communityId, of), posts = community ? rolesOf(community) : [];
  const homeOf = (key: string) => { const [building = '', unit = '', room = ''] = key.split('-'); return { homeId: homeIdOf(communityId, building, unit, room) as string, label: homeLabel({ building, unit, room }) }; };
  return ok({
    day: of, people: (community?.crew ?? []).filter(({ left }) => !left).map((one) => ({ id: one.id, name: one.name, post: posts.find(({ code }) => code === one.role)?.name ?? '', escorts: mayEscort(one) })),
    escorts: Object.entries(escorts).map(([key, { memberId, name, at: since, endedAt }]) => ({ ...homeOf(key), memberId, name, since, endedAt })),
    issues: issues.map(({ home, ...issue }) => ({ ...issue, label: home ? homeOf(home).label : '' })),
  });
});
