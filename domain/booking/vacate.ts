import type { Instant } from '../kernel/calendar';
import type { Guard, Plain } from '../kernel/conditional-update';
import { EXTRA_LANES, slotAt, type Ledger, type Seat } from './ledger';
import type { ConditionalUpdate } from './seat-commands';

/**
 * A home's seat as it begins anew for other owners: the place held, offered or waited for goes back in the same step. The guard holds what it was computed from.
 */
export function vacated(ledger: Pick<Ledger, 'seats' | 'slots' | 'firstDay'>, home: string, fresh: Seat, now: Instant): ConditionalUpdate | null {
  const seat = ledger.seats[home];
  if (!seat) return null;
  const at = `seats.${home}`, held = slotAt(ledger, seat.slot), inc: Record<string, number> = {};
  const add = (path: string, by: number): void => { inc[path] = (inc[path] ?? 0) + by; };
  if (held) add(seat.lane && EXTRA_LANES.includes(seat.lane) ? `slots.${held.id}.extra` : `slots.${held.id}.left`, 1);
  if (seat.offer && ledger.slots[seat.offer.slot]) add(`slots.${seat.offer.slot}.left`, 1);
  if (seat.wait && ledger.slots[seat.wait.slot]) add(`slots.${seat.wait.slot}.waiting`, -1);
  const guard: Guard = { [`${at}.state`]: seat.state, [`${at}.slot`]: seat.slot, [`${at}.lane`]: seat.lane ?? null, [`${at}.wait.slot`]: seat.wait?.slot ?? null, [`${at}.offer.slot`]: seat.offer?.slot ?? null };
  return { guard, patch: { set: { [at]: fresh as unknown as Plain, dueAt: now }, ...(Object.keys(inc).length ? { inc } : {}) } };
}
