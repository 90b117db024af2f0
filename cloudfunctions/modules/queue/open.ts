import { contract } from '@contract/contract';
import { crewRole } from '@domain/community/grants';
import { dayOf } from '@domain/kernel/calendar';
import { ok } from '@domain/kernel/result';
import { noQueue, queueIdOf } from '@domain/queue/queue';
import { implement } from '@cloud/kit/implement';
import { viewOfQueue } from './view-of-queue';

export const open = implement(contract.queue.open, async ({ store, right, at, input: { communityId } }) => {
  const day = dayOf(at), [queue, { grants }] = await Promise.all([store.find('queues', queueIdOf(communityId, day)), right()]);
  return ok(viewOfQueue(queue ?? noQueue(communityId, day), crewRole(grants, communityId)));
});
