import { contract } from '@contract/contract';
import { withoutInvite } from '@domain/identity/invite';
import { refuse } from '@domain/kernel/result';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';

/** An owner's code is good no more. */
export const revoke = implement(contract.binding.revoke, ({ input: { homeId, ownerNo }, ...context }) => change(context, 'homes', homeId, (home) => {
  if (!home?.owners.some(({ no }) => no === ownerNo)) return refuse('OWNER_UNKNOWN');
  const invites = withoutInvite(home.invites, ownerNo);
  return { ok: true as const, document: { ...home, invites, inviteDigests: Object.keys(invites) }, answer: { at: context.at } };
}));
