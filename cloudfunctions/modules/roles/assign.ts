import { contract } from '@contract/contract';
import { assigned } from '@domain/community/roles';
import { implement } from '@cloud/kit/implement';
import { turn } from './turn';

export const assign = implement(contract.roles.assign, async (context) => {
  const { input: { communityId, id, ...post } } = context;
  return turn(context, communityId, { id }, (member) => member.id === id, (community) => assigned(community, id, post));
});
