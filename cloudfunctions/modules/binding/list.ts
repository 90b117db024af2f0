import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { maskName } from '@domain/kernel/mask';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

const PAGE = 50;

/** Who waits to be bound by hand, the longest wait first. */
export const list = implement(contract.binding.list, async ({ store, input: { communityId } }) => {
  const found = await store.list('bindAsks', { where: { communityId, state: 'waiting' }, fields: ['building', 'unit', 'room', 'name', 'phoneTail', 'why', 'at'], orderBy: [['at', 'asc']], limit: PAGE + 1 });
  return ok({ rows: found.slice(0, PAGE).map((one) => ({ askId: one._id, label: homeLabel(one), name: maskName(one.name), phoneTail: one.phoneTail, why: one.why, at: one.at })), hasMore: found.length > PAGE });
});
