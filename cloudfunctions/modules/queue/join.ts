import { contract } from '@contract/contract';
import { dayOf, instantOf } from '@domain/kernel/calendar';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { join as joined } from '@domain/queue/commands';
import { noQueue, queueIdOf } from '@domain/queue/queue';
import { change } from '@cloud/kit/change';
import { findLedger, visitOf } from '@cloud/kit/find-ledger';
import { implement } from '@cloud/kit/implement';
import { KEPT } from './change-queue';

/** A number for a household at the desk. How it came is read off the place it holds: in its hour, before, after, or without one. */
export const join = implement(contract.queue.join, async (context) => {
  const { store, at, input: { homeId, service, isUrgent } } = context, communityId = communityOf(homeId), day = dayOf(at), id = queueIdOf(communityId, day);
  const [seated, stored] = await Promise.all([findLedger(context, homeId, ['slots']), store.find('queues', id), context.right()]);
  if (!seated) return refuse('NO_CASE');
  const visit = visitOf(seated.ledger, seated.seat), { lane } = seated.seat, isBooked = visit?.day === day && lane !== 'walk-in';
  const coming = { came: at, isUrgent: isUrgent || lane === 'urgent', ...(visit && isBooked && { from: instantOf(day, visit.from), to: instantOf(day, visit.to) }) };
  return change(context, 'queues', id, (now) => {
    const { value: { queue, ticket } } = joined(now ?? noQueue(communityId, day), homeId, service, coming);
    return { ok: true as const, document: queue, answer: { no: ticket.no } };
  }, stored, KEPT);
});
