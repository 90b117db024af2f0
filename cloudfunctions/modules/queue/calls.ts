import { contract } from '@contract/contract';
import { dayOf } from '@domain/kernel/calendar';
import { ok, refuse } from '@domain/kernel/result';
import { estimateFor } from '@domain/queue/estimate';
import { noQueue, queueIdOf, SERVICES, waitingFor } from '@domain/queue/queue';
import { implement } from '@cloud/kit/implement';

const SHOWN = 5;

/** The board on the wall: who is called where, and how long the lines are. */
export const calls = implement(contract.queue.calls, async ({ store, at, input: { communityId } }) => {
  const day = dayOf(at), [found, community] = await Promise.all([store.find('queues', queueIdOf(communityId, day), ['tickets', 'desks', 'served']), store.find('communities', communityId, ['name'])]);
  if (!community) return refuse('COMMUNITY_UNKNOWN');
  const queue = { ...noQueue(communityId, day), ...found }, open = new Set(Object.values(queue.desks).map(({ service }) => service));
  return ok({
    communityName: community.name,
    called: Object.values(queue.tickets).filter(({ state }) => state === 'called').map(({ no, desk, service, at: when, calls: times }) => ({ no, desk: desk ?? '', service, at: when ?? 0, calls: times })).sort((a, b) => b.at - a.at),
    lines: SERVICES.map((service) => ({ service, line: waitingFor(queue, service) })).filter(({ service, line }) => line.length > 0 || open.has(service)).map(({ service, line }) => ({
      service, waiting: line.length, next: line.slice(0, SHOWN).map(({ no }) => no), minutes: line.length ? estimateFor(queue, line[line.length - 1]!).minutes : 0,
    })),
  });
});
