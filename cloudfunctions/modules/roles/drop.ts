import { contract } from '@contract/contract';
import { roleDropped } from '@domain/community/roles';
import { implement } from '@cloud/kit/implement';
import { turn } from './turn';

export const drop = implement(contract.roles.drop, async (context) => turn(context, context.input.communityId, { code: context.input.code }, () => false, (community) => roleDropped(community, context.input.code)));
