import { contract } from '@contract/contract';
import { dayOf } from '@domain/kernel/calendar';
import { communityOf, homeKeyOf } from '@domain/kernel/ids';
import { ok } from '@domain/kernel/result';
import { CALLED_KIND } from '@domain/queue/called';
import { estimateFor } from '@domain/queue/estimate';
import { queueIdOf } from '@domain/queue/queue';
import { implement } from '@cloud/kit/implement';

/** A household's own number, its place and how long it will be. */
export const mine = implement(contract.queue.mine, async ({ store, right, settings, at, input: { homeId } }) => {
  const [queue] = await Promise.all([store.find('queues', queueIdOf(communityOf(homeId), dayOf(at)), ['tickets', 'desks', 'served']), right()]);
  const ticket = queue?.tickets[homeKeyOf(homeId)];
  if (!queue || !ticket) return ok({ ticket: null });
  const { no, service, manner, state, desk } = ticket;
  const template = settings.messageTemplates[CALLED_KIND]?.id;
  return ok({ ...(template ? { template } : {}), ticket: { no, service, manner, state, desk: desk ?? '', ...(state === 'waiting' ? estimateFor(queue, ticket) : { place: 0, minutes: null }) } });
});
