import { contract } from '@contract/contract';
import { dismissed } from '@domain/community/crew';
import { change, keptAnswer } from '@cloud/kit/change';
import { endRole } from '@cloud/kit/crew-rights';
import { implement } from '@cloud/kit/implement';

/** The place ends first (a batch opened meanwhile no longer sees it), then the rights on ledgers and in the grants; only then is it acknowledged. Cut short, the repeat finishes it. */
export const dismiss = implement(contract.setup.dismiss, async (context) => {
  const { store, input: { communityId, id } } = context;
  const community = await store.find('communities', communityId);
  if (!community) throw new Error(`${communityId} is granted but missing`);
  const before = keptAnswer<{ id: string }>(community, context.request);
  if (before) return before;
  const after = dismissed(community.crew, id);
  if (!after.ok) return after;
  const { member, crew } = after.value;
  if (!(await store.replace('communities', communityId, community._v, { crew }))) return { ok: false, code: 'BUSY', data: {} };
  if (member.openid) await endRole(context, communityId, member.openid);
  return change(context, 'communities', communityId, (now) => ({ ok: true, document: now ?? community, answer: { id } }));
});
