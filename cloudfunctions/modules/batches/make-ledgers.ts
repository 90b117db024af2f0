import type { Batch, Part } from '@domain/batch/batch';
import { mostSeats } from '@domain/batch/parts';
import { deskCrew, openLedger } from '@domain/booking/open-ledger';
import type { Community } from '@domain/community/community';
import { mayBookAtOnce } from '@domain/movein/may-book';
import { templateOfBatch } from '@domain/movein/template-of-batch';
import type { Context } from '@cloud/kit/implement';

type With = Pick<Context, 'store'>;
const ALL = mostSeats(0);

/** The ledgers of the batch's parts: those that are there stay, the others are made with a seat for every home. */
export async function makeLedgers({ store }: With, batch: Batch, community: Community): Promise<void> {
  const there = await store.list('ledgers', { where: { communityId: batch.communityId, batchId: batch._id }, fields: ['_id'], limit: 100 });
  for (const part of batch.parts) if (!there.some(({ _id }) => _id === part.ledgerId)) await makeLedger({ store }, batch, part, community);
}

async function makeLedger({ store }: With, batch: Batch, part: Part, community: Community): Promise<void> {
  const homes = await store.list('homes', { where: { communityId: batch.communityId, building: { in: part.buildings }, ...(batch.round ? { batchId: batch.round.of } : { held: null }) }, fields: ['owners', 'bound'], limit: ALL });
  if (await store.insert('ledgers', openLedger(batch, homes, community, part, batch.round !== undefined || mayBookAtOnce(templateOfBatch(batch))))) await followCrew({ store }, part, community);
}

/** Whoever joined or left between the reading and the writing saw no ledger to write to; they are caught up with here. */
async function followCrew({ store }: With, { ledgerId }: Part, before: Community): Promise<void> {
  const now = await store.find('communities', before._id, ['crew']);
  const may = deskCrew(now?.crew ?? []), had = deskCrew(before.crew);
  for (const openid of may) if (!had.includes(openid)) await store.apply('ledgers', ledgerId, { guard: {}, patch: { addToSet: { crew: openid } } });
  for (const openid of had) if (!may.includes(openid)) await store.apply('ledgers', ledgerId, { guard: {}, patch: { pull: { crew: openid } } });
}
