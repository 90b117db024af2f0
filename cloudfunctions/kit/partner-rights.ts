import { withoutPartner } from '@domain/community/partners';
import type { CommunityId, OpenId } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { change } from './change';
import type { Context } from './implement';

type Needs = Pick<Context, 'store' | 'request' | 'at'>;
const own = ({ request, ...context }: Needs, openid: OpenId): Needs => ({ ...context, request: { ...request, id: `${request.id}.${openid.slice(-12)}` } });
/** Takes a person's place in a firm away: before its end is acknowledged. Harmless to repeat. */
export const endPartner = (context: Needs, communityId: CommunityId, openid: OpenId) =>
  change(own(context, openid), 'grants', openid, (grants) => (grants?.partner?.some((role) => role.communityId === communityId) ? { ok: true, document: withoutPartner(grants, communityId), answer: null } : refuse('NO_ROLE')));
