import { MINUTE, type Instant } from '../kernel/calendar';
import { homeKeyOf, type HomeId } from '../kernel/ids';
import { ok, refuse } from '../kernel/result';
import { atDesk, mannerOf, URGENT_AHEAD, waitingFor, type Coming, type Desk, type Queue, type Service, type Ticket } from './queue';

/** Called so often without coming, a ticket ends; the household takes a new one. */
export const MOST_SKIPS = 3;
const LAST_KEPT = 12, MOST_DESKS = 40;

const withTicket = (queue: Queue, ticket: Ticket): Queue => ({ ...queue, tickets: { ...queue.tickets, [homeKeyOf(ticket.home)]: ticket } });
function withoutTicket(queue: Queue, { home }: Ticket): Queue {
  const { [homeKeyOf(home)]: _gone, ...tickets } = queue.tickets;
  return { ...queue, tickets };
}
const numberOf = (given: number): string => `A${String(given).padStart(3, '0')}`;
/** Waits, for no desk in particular. */
const waits = ({ desk: _desk, at: _at, ...ticket }: Ticket): Ticket => ({ ...ticket, state: 'waiting' });

/** A household takes its place: a new number, or the one it has, for what it is asked for now; hurried since, it goes ahead as if it had been from the start. Who was skipped comes back behind everybody whose turn it is. */
export function join(queue: Queue, home: HomeId, service: Service, coming: Coming) {
  const had = queue.tickets[homeKeyOf(home)];
  if (had && (had.state === 'called' || had.state === 'serving')) return ok({ queue, ticket: had });
  const ticket: Ticket = had ? { ...waits(had), service, ...(had.state === 'skipped' ? { turn: Math.max(had.turn, coming.came) } : coming.isUrgent && had.manner !== 'urgent' ? { manner: 'urgent' as const, turn: Math.min(had.turn, had.came - URGENT_AHEAD) } : {}) } : { no: numberOf(queue.given + 1), home, service, ...mannerOf(coming), came: coming.came, state: 'waiting', calls: 0, skips: 0 };
  return ok({ queue: withTicket({ ...queue, given: had ? queue.given : queue.given + 1 }, ticket), ticket });
}

/** A member sits down at a desk and says for what; one desk a person, one person a desk. */
export function sit(queue: Queue, desk: string, who: Desk) {
  const there = queue.desks[desk];
  if (there && there.by !== who.by) return refuse('DESK_TAKEN', { name: there.name });
  const other = Object.keys(queue.desks).find((name) => name !== desk && queue.desks[name]!.by === who.by);
  if (other && atDesk(queue, other) || there && there.service !== who.service && atDesk(queue, desk)) return refuse('DESK_BUSY', { no: (atDesk(queue, other ?? desk) as Ticket).no });
  const { [other ?? '']: _left, ...desks } = queue.desks;
  if (Object.keys(desks).length >= MOST_DESKS && !there) return refuse('DESKS_FULL');
  return ok({ ...queue, desks: { ...desks, [desk]: who } });
}
/** The desk closes; not while somebody is called to it. */
export function rise(queue: Queue, desk: string) {
  const busy = atDesk(queue, desk);
  if (busy) return refuse('DESK_BUSY', { no: busy.no });
  const { [desk]: _closed, ...desks } = queue.desks;
  return ok({ ...queue, desks });
}
/** The desk closes though its member has gone without closing it; whoever was called or served there waits again, by the turn it had. */
export function freed(queue: Queue, desk: string) {
  const { [desk]: left, ...desks } = queue.desks, there = atDesk(queue, desk);
  return left ? ok<Queue>({ ...(there ? withTicket(queue, waits(there)) : queue), desks }) : refuse('DESK_CLOSED');
}

/** The next one, or once more whoever was called and has not come. */
export function call(queue: Queue, desk: string, at: Instant) {
  const { service } = queue.desks[desk] ?? {}, there = atDesk(queue, desk);
  if (!service) return refuse('DESK_CLOSED');
  if (there?.state === 'serving') return refuse('DESK_BUSY', { no: there.no });
  const next = there ?? waitingFor(queue, service)[0];
  return next ? ok({ queue: withTicket(queue, { ...next, state: 'called', desk, at, calls: next.calls + 1 }), ticket: next }) : refuse('NOBODY_WAITS');
}

/** Whoever was called is there. */
export function begin(queue: Queue, desk: string, at: Instant) {
  const there = atDesk(queue, desk);
  if (!there) return refuse('NOBODY_CALLED');
  return ok(there.state === 'serving' ? queue : withTicket(queue, { ...there, state: 'serving', at }));
}

/** Whoever was called did not come: it may come back, a few times. */
export function skip(queue: Queue, desk: string) {
  const there = atDesk(queue, desk);
  if (there?.state !== 'called') return refuse('NOBODY_CALLED');
  return ok(there.skips + 1 >= MOST_SKIPS ? withoutTicket(queue, there) : withTicket(queue, { ...waits(there), state: 'skipped', skips: there.skips + 1 }));
}

/** Served: done here, or on to wait for something else, behind those whose turn it is there. How long it took counts for the estimate. */
export function finish(queue: Queue, desk: string, at: Instant, next: Service | null) {
  const there = atDesk(queue, desk);
  if (there?.state !== 'serving') return refuse('NOBODY_SERVED');
  const { count, last } = queue.served[there.service] ?? { count: 0, last: [] };
  const served = { ...queue.served, [there.service]: { count: count + 1, last: [...last, Math.max(1, Math.round((at - (there.at ?? at)) / MINUTE))].slice(-LAST_KEPT) } };
  return ok(next ? withTicket({ ...queue, served }, { ...waits(there), service: next, turn: at, calls: 0 }) : withoutTicket({ ...queue, served }, there));
}

/** Out of the queue by its own wish. Nobody is served while leaving. */
export function leave(queue: Queue, home: HomeId) {
  const had = queue.tickets[homeKeyOf(home)];
  if (had?.state === 'serving') return refuse('BEING_SERVED');
  return ok(had ? withoutTicket(queue, had) : queue);
}
