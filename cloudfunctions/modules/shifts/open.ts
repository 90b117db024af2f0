import { contract } from '@contract/contract';
import { crewRole } from '@domain/community/grants';
import { rolesOf } from '@domain/community/roles';
import { mondayOf, weekIdOf } from '@domain/community/shifts';
import { dayOf } from '@domain/kernel/calendar';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

/** The week of a day, today's without one: the plan, the community and the right, side by side. */
export const open = implement(contract.shifts.open, async ({ store, right, at, input: { communityId, day } }) => {
  const monday = mondayOf(day ?? dayOf(at));
  const [week, community, { grants }] = await Promise.all([store.find('shifts', weekIdOf(communityId, monday)), store.find('communities', communityId, ['crew', 'roles']), right()]);
  return ok({
    monday, days: week?.days ?? {}, version: week?.version ?? 0, me: crewRole(grants, communityId)?.memberId ?? '',
    posts: community ? rolesOf(community).map(({ code, name, department }) => ({ code, name, department })) : [],
    people: (community?.crew ?? []).filter(({ left }) => !left).map(({ id, name, role }) => ({ id, name, post: role ?? '' })),
  });
});
