import type { Ledger, Seat } from '@domain/booking/ledger';
import { communityOf, homeKeyOf } from '@domain/kernel/ids';
import type { VisitView } from '@contract/home';
import type { Context } from './implement';

/** What a screen needs of the ledger that seats this home: the seat, its slot, what every home is told. One read, by the community's index. */
export async function findLedger({ store }: Pick<Context, 'store'>, homeId: string, fields: readonly (keyof Ledger)[] = ['slots', 'told']): Promise<{ readonly ledger: Ledger; readonly seat: Seat } | null> {
  const key = homeKeyOf(homeId);
  const [ledger] = await store.list('ledgers', { where: { communityId: communityOf(homeId), [`seats.${key}`]: { exists: true } }, fields: [`seats.${key}`, ...fields], limit: 1 });
  const seat = ledger?.seats[key];
  return ledger && seat ? { ledger, seat } : null;
}

export function visitOf(ledger: Pick<Ledger, 'slots'>, seat: Pick<Seat, 'slot'>): VisitView | null {
  const slot = seat.slot ? ledger.slots[seat.slot] : undefined;
  return slot && seat.slot ? { slot: seat.slot, day: slot.day, from: slot.from, to: slot.to } : null;
}
