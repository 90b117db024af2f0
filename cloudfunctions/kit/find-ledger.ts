import { BOOKING_KINDS, ledgerOfKind, type BookingKind } from '@domain/booking/kind';
import { slotAt, type Ledger, type Seat } from '@domain/booking/ledger';
import type { Guard } from '@domain/kernel/conditional-update';
import { communityOf, homeKeyOf } from '@domain/kernel/ids';
import type { VisitView } from '@contract/home';
import type { Context } from './implement';

type Seated = { readonly ledger: Ledger; readonly seat: Seat };
/** A home's visits lie in one ledger, its inspections in one for each round. */
const MOST = 8;

/** Which ledgers seat a home: an index leads from its building to them. */
export const seatedAt = (homeId: string): Guard => { const key = homeKeyOf(homeId); return { communityId: communityOf(homeId), buildings: key.split('-')[0] ?? '', [`seats.${key}`]: { exists: true } }; };

/** What a screen needs of the ledger that seats this home: the seat, its slot, what every home is told; its own seat unless all are asked for. One read, by the building's index. */
export async function findLedger(context: Pick<Context, 'store'>, homeId: string, fields: readonly (keyof Ledger)[] = ['slots', 'told', 'batchId', 'batch']): Promise<Seated | null> {
  const [ledger] = await read(context, { ...seatedAt(homeId), kind: null }, homeId, fields, 1);
  return seatedIn(ledger, homeId);
}

/** The same for places of any kind, and the kinds there are for this home; as one read. */
export async function findLedgerOfKind(context: Pick<Context, 'store'>, homeId: string, kind: BookingKind, fields: readonly (keyof Ledger)[]): Promise<(Seated & { readonly kinds: readonly BookingKind[] }) | null> {
  const ledgers = await read(context, seatedAt(homeId), homeId, [...fields, 'status', 'kind'], MOST), key = homeKeyOf(homeId);
  const seated = seatedIn(ledgerOfKind(ledgers, key, kind), homeId), kinds = BOOKING_KINDS.filter((one) => ledgerOfKind(ledgers, key, one));
  return seated && { ...seated, kinds };
}

const read = ({ store }: Pick<Context, 'store'>, where: Guard, homeId: string, fields: readonly (keyof Ledger)[], limit: number) =>
  store.list('ledgers', { where, fields: [...(fields.includes('seats') ? [] : [`seats.${homeKeyOf(homeId)}`]), 'firstDay', ...new Set(fields)], limit });

function seatedIn(ledger: Ledger | undefined, homeId: string): Seated | null {
  const seat = ledger?.seats[homeKeyOf(homeId)];
  return ledger && seat ? { ledger, seat } : null;
}

export function visitOf(ledger: Pick<Ledger, 'slots' | 'firstDay'>, seat: Pick<Seat, 'slot'>): VisitView | null {
  const slot = slotAt(ledger, seat.slot);
  return slot ? { slot: slot.id, day: slot.day, from: slot.from, to: slot.to } : null;
}
