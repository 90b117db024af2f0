import { NEVER } from '@domain/booking/due';
import type { Ledger } from '@domain/booking/ledger';
import type { Guard } from '@domain/kernel/conditional-update';
import type { Store } from '../platform/ports';

const MOST = 20;

/** Ledgers by which households still come: open, paused, or closed before their last day was over, for whoever had booked comes all the same. Read side by side with what the caller reads; once all its days are over nothing is due in a ledger any more. */
export async function comingLedgers({ list }: Pick<Store, 'list'>, communityId: string, fields: readonly (keyof Ledger)[], where: Guard = {}) {
  const of = (more: Guard) => list('ledgers', { where: { communityId, ...more, ...where }, fields, limit: MOST });
  const [going, closed] = await Promise.all([of({ status: { in: ['open', 'paused'] } }), of({ status: 'closed', dueAt: { lt: NEVER } })]);
  return [...going, ...closed];
}
