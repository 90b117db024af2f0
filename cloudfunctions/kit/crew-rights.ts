import type { CrewMember } from '@domain/community/community';
import { withoutRole } from '@domain/community/crew';
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
