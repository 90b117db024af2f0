import type { Queue, Service, Ticket } from './queue';
import { waitingFor } from './queue';

/** Minutes a household takes, as long as the day has not shown better. */
const USUAL: Readonly<Record<Service, number>> = { desk: 15, inspect: 45, keys: 15 };
const ENOUGH = 3, STEP = 5;

/** Minutes a household takes at a service today: the middle one of the last, once there are a few. */
export function minutesFor({ served }: Pick<Queue, 'served'>, service: Service): number {
  const last = [...(served[service]?.last ?? [])].sort((a, b) => a - b);
  return last.length < ENOUGH ? USUAL[service] : last[Math.floor(last.length / 2)]!;
}

/** Its place in line (1 is next) and the minutes until it is called, in steps of five; null while no desk is open. Nobody waits: 0 minutes. */
export function estimateFor(queue: Pick<Queue, 'tickets' | 'desks' | 'served'>, ticket: Ticket): { readonly place: number; readonly minutes: number | null } {
  const line = waitingFor(queue, ticket.service), place = line.findIndex(({ no }) => no === ticket.no) + 1;
  const open = Object.values(queue.desks).filter(({ service }) => service === ticket.service).length;
  const busy = Object.values(queue.tickets).filter(({ state, service }) => service === ticket.service && (state === 'called' || state === 'serving')).length;
  if (!open) return { place, minutes: null };
  // Before it go those in line, and whoever sits at a desk is half done, as far as anybody knows; a free desk takes one at once.
  const rounds = Math.max(0, place - 1 - Math.max(0, open - busy)) / open + (busy >= open ? 0.5 : 0);
  const minutes = place <= open - busy ? 0 : rounds * minutesFor(queue, ticket.service);
  return { place, minutes: Math.ceil(minutes / STEP) * STEP };
}
