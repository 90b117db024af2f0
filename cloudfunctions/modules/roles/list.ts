import { contract } from '@contract/contract';
import { rolesOf } from '@domain/community/roles';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

export const list = implement(contract.roles.list, async ({ store, right, input: { communityId } }) => {
  const [community] = await Promise.all([store.find('communities', communityId, ['name', 'crew', 'roles']), right()]);
  if (!community) throw new Error(`${communityId} is granted but missing`);
  const roles = rolesOf(community), codes = new Set(roles.map(({ code }) => code));
  const people = community.crew.filter(({ left }) => !left).map(({ id, name, role, isManager, duties }) => ({ id, name, post: role && codes.has(role) ? role : '', isManager, duties }));
  return ok({ communityName: community.name, roles, people });
});
