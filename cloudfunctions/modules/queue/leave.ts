import { contract } from '@contract/contract';
import { dayOf } from '@domain/kernel/calendar';
import { communityOf, homeKeyOf } from '@domain/kernel/ids';
import { ok } from '@domain/kernel/result';
import { leave as left } from '@domain/queue/commands';
import { noQueue, queueIdOf } from '@domain/queue/queue';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';
import { KEPT } from './change-queue';

/** Out of the line by its own wish, or at the desk's hand. */
export const leave = implement(contract.queue.leave, async (context) => {
  const { store, at, input: { homeId } } = context, communityId = communityOf(homeId), day = dayOf(at), id = queueIdOf(communityId, day);
  const [stored] = await Promise.all([store.find('queues', id), context.right()]);
  if (!stored?.tickets[homeKeyOf(homeId)]) return ok({ left: false });
  return change(context, 'queues', id, (now) => {
    const after = left(now ?? noQueue(communityId, day), homeId);
    return after.ok ? { ok: true as const, document: after.value, answer: { left: true } } : after;
  }, stored, KEPT);
});
