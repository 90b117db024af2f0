import { contract } from '@contract/contract';
import { roleSaved, rolesOf } from '@domain/community/roles';
import { refuse } from '@domain/kernel/result';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';
import { turn } from './turn';

export const save = implement(contract.roles.save, async (context) => {
  const { input: { communityId, role } } = context;
  // The code comes from the request, so that the same request makes one post.
  const code = role.code ?? `r${sha256(context.request.id).slice(0, 8)}`;
  return turn(context, communityId, { code }, (member) => member.role === code, (community) =>
    (role.code && !rolesOf(community).some((one) => one.code === code) ? refuse('ROLE_UNKNOWN') : roleSaved(community, { ...role, code })));
});
