import { contract } from '@contract/contract';
import { INVITE_LIFE, inviteCodeOf, withInvite } from '@domain/identity/invite';
import { refuse } from '@domain/kernel/result';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';

/** A code for one owner. It is made from the request by the server's key, so that asked again it is the same and nobody has to keep it. */
export const invite = implement(contract.binding.invite, async (context) => {
  const { vault, openid, at, request, input: { homeId, ownerNo } } = context;
  const code = inviteCodeOf(vault.index(`invite-code|${homeId}|${ownerNo}|${openid}|${request.id}`)), digest = vault.index(`invite|com_${homeId.split('_')[1]}|${code}`), until = at + INVITE_LIFE;
  const answer = await change(context, 'homes', homeId, (home) => {
    if (!home?.owners.some(({ no }) => no === ownerNo)) return refuse('OWNER_UNKNOWN');
    const invites = withInvite(home.invites, digest, { ownerNo, until, by: openid, usedBy: null });
    return { ok: true as const, document: { ...home, invites, inviteDigests: Object.keys(invites) }, answer: { until } };
  });
  return answer.ok ? { ok: true, value: { code, until: answer.value.until } } : answer;
});
