import type { Community, CrewMember } from '@domain/community/community';
import { withoutRole, withRole } from '@domain/community/crew';
import type { CommunityId, OpenId } from '@domain/kernel/ids';
import { deskCrew } from '@domain/booking/open-ledger';
import { refuse } from '@domain/kernel/result';
import type { Context } from './implement';
import { change } from './change';

/** Writes a desk right into every ledger of the community: before it is acknowledged. */
export async function admitToLedgers({ store }: Pick<Context, 'store'>, communityId: CommunityId, member: CrewMember): Promise<void> {
  for (const openid of deskCrew([member])) await store.applyAll('ledgers', { guard: { communityId }, patch: { addToSet: { crew: openid } } });
}

/** Takes a person's place in the community away, on the ledgers and in their grants: before its end is acknowledged. */
export async function endRole(context: Pick<Context, 'store' | 'request' | 'at'>, communityId: CommunityId, openid: OpenId): Promise<void> {
  await context.store.applyAll('ledgers', { guard: { communityId, crew: { has: openid } }, patch: { pull: { crew: openid } } });
  await change(context, 'grants', openid, (grants) => (grants?.crew.some((role) => role.communityId === communityId) ? { ok: true, document: withoutRole(grants, communityId), answer: null } : refuse('NO_ROLE')));
}

/** What a member may do now, on the ledgers and in their grants. Harmless to repeat. */
export async function followDuties(context: Pick<Context, 'store' | 'request' | 'at'>, community: Pick<Community, '_id' | 'name'>, member: CrewMember): Promise<void> {
  const { openid } = member;
  if (!openid) return;
  if (deskCrew([member]).length) await admitToLedgers(context, community._id, member);
  else await context.store.applyAll('ledgers', { guard: { communityId: community._id, crew: { has: openid } }, patch: { pull: { crew: openid } } });
  const own = { ...context, request: { ...context.request, id: `${context.request.id}.${member.id}` } };
  await change(own, 'grants', openid, (grants) => (grants?.crew.some((role) => role.communityId === community._id) ? { ok: true, document: withRole(grants, community, member), answer: null } : refuse('NO_ROLE')));
}
