import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

const SHOWN = 10;

/** What became of one's own requests, the latest first. */
export const mine = implement(contract.binding.mine, async ({ store, openid, input: { communityId } }) => {
  const asks = await store.list('bindAsks', { where: { openid, communityId }, fields: ['building', 'unit', 'room', 'at', 'state', 'decided'], limit: SHOWN });
  return ok({ asks: [...asks].sort((a, b) => b.at - a.at).map((one) => ({ label: homeLabel(one), at: one.at, state: one.state, reason: one.decided?.reason ?? null })) });
});
