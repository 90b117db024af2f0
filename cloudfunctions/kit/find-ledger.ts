import { slotAt, type Ledger, type Seat } from '@domain/booking/ledger';
import { communityOf, homeKeyOf } from '@domain/kernel/ids';
import type { VisitView } from '@contract/home';
import type { Context } from './implement';

/** What a screen needs of the ledger that seats this home: the seat, its slot, what every home is told; its own seat unless all are asked for. One read, by the building's index. */
export async function findLedger({ store }: Pick<Context, 'store'>, homeId: string, fields: readonly (keyof Ledger)[] = ['slots', 'told']): Promise<{ readonly ledger: Ledger; readonly seat: Seat } | null> {
  const key = homeKeyOf(homeId);
  const [ledger] = await store.list('ledgers', { where: { communityId: communityOf(homeId), buildings: key.split('-')[0] ?? '', [`seats.${key}`]: { exists: true } }, fields: [...(fields.includes('seats') ? [] : [`seats.${key}`]), 'firstDay', ...fields], limit: 1 });
  const seat = ledger?.seats[key];
  return ledger && seat ? { ledger, seat } : null;
}

export function visitOf(ledger: Pick<Ledger, 'slots' | 'firstDay'>, seat: Pick<Seat, 'slot'>): VisitView | null {
  const slot = slotAt(ledger, seat.slot);
  return slot ? { slot: slot.id, day: slot.day, from: slot.from, to: slot.to } : null;
}
