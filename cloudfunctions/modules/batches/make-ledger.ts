import type { Batch } from '@domain/batch/batch';
import { deskCrew, openLedger } from '@domain/booking/open-ledger';
import type { Ledger } from '@domain/booking/ledger';
import type { Community } from '@domain/community/community';
import { MOST_HOMES } from '@domain/batch/batch';
import type { Context } from '@cloud/kit/implement';

/** The batch's ledger: the one there, or a new one with a seat for every home. */
export async function makeLedger({ store }: Pick<Context, 'store'>, batch: Batch, community: Community): Promise<Ledger> {
  const there = await store.find('ledgers', batch.ledgerId, ['seats', 'crew']);
  if (there) return there;
  const homes = await store.list('homes', { where: { communityId: batch.communityId, building: { in: batch.buildings } }, fields: ['owners', 'bound'], limit: MOST_HOMES });
  const ledger = openLedger(batch, homes, community);
  if (!(await store.insert('ledgers', ledger))) return (await store.find('ledgers', batch.ledgerId, ['seats', 'crew'])) ?? ledger;
  await followCrew({ store }, ledger, community);
  return ledger;
}

/** Whoever joined or left between the reading and the writing saw no ledger to write to; they are caught up with here. */
async function followCrew({ store }: Pick<Context, 'store'>, ledger: Ledger, before: Community): Promise<void> {
  const now = await store.find('communities', before._id, ['crew']);
  const may = deskCrew(now?.crew ?? []);
  for (const openid of may) if (!ledger.crew.includes(openid)) await store.apply('ledgers', ledger._id, { guard: {}, patch: { addToSet: { crew: openid } } });
  for (const openid of ledger.crew) if (!may.includes(openid)) await store.apply('ledgers', ledger._id, { guard: {}, patch: { pull: { crew: openid } } });
}
