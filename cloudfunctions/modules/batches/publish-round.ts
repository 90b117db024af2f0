import { problemsOf, type Batch } from '@domain/batch/batch';
import { ledgerFor, partsOf, tooBig } from '@domain/batch/parts';
import { firstSeat } from '@domain/booking/open-ledger';
import type { Community } from '@domain/community/community';
import { homeKeyOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { change } from '@cloud/kit/change';
import type { Context } from '@cloud/kit/implement';
import type { Stored } from '@cloud/platform/ports';
import { makeLedgers } from './make-ledgers';
import { seatProxies } from './seat-proxies';

/** As many as one ledger seats at most. */
const PIECE = 1000;

/** A round's homes have their cases: only ledgers are made, with a seat for every home of the batch it belongs to. Asked again it seats whoever joined that batch since. */
export async function publishRound(context: Context, read: Stored<Batch> & { readonly round: NonNullable<Batch['round']> }, community: Community) {
  const { store, at } = context, isFirst = read.status === 'draft' && !read.isOpening;
  const batch = { ...read, parts: read.parts.length ? read.parts : partsOf(read, community) };
  const problems = isFirst ? problemsOf(batch, at, batch.homes) : [];
  if (problems.length) return refuse('BATCH_PROBLEMS', { problems });
  const heavy = isFirst ? tooBig(batch, community) : [];
  if (heavy.length) return refuse('BUILDING_TOO_BIG', { buildings: heavy });
  if (isFirst && !(await store.apply('batches', batch._id, { guard: { _v: batch._v }, patch: { set: { isOpening: true, parts: batch.parts as never } } }))) return { ok: false as const, code: 'BUSY' as const, data: {} };
  await makeLedgers(context, batch, community);
  const homes = await seatOthers(context, batch);
  if (homes === null) return { ok: false as const, code: 'BUSY' as const, data: {} };
  await seatProxies(context, { ...batch, homes });
  return change(context, 'batches', batch._id, (now) => {
    const status: Batch['status'] = now?.status === 'draft' ? 'open' : now?.status ?? batch.status;
    return { ok: true, document: { ...(now ?? batch), parts: batch.parts, casesMade: homes, homes, status }, answer: { done: homes, left: 0, status } };
  });
}

/** Homes of the batch without a seat in the round get one; how many there are in all, or null when somebody else was at it. */
async function seatOthers({ store }: Pick<Context, 'store'>, batch: Batch & { readonly round: NonNullable<Batch['round']> }): Promise<number | null> {
  let all = 0;
  for (const { ledgerId, buildings } of batch.parts) {
    const [ledger, homes] = await Promise.all([
      store.find('ledgers', ledgerId, ['seats']), store.list('homes', { where: { communityId: batch.communityId, building: { in: buildings }, batchId: batch.round.of }, fields: ['building', 'owners', 'bound'], limit: PIECE }),
    ]);
    all += homes.length;
    const unseated = homes.filter(({ _id, building }) => ledgerFor(batch, building) === ledgerId && !ledger?.seats[homeKeyOf(_id)]).map((home) => [`seats.${homeKeyOf(home._id)}`, home] as const);
    const seated = unseated.length === 0 || await store.apply('ledgers', ledgerId, { guard: Object.fromEntries(unseated.map(([path]) => [path, { exists: false }])), patch: { set: Object.fromEntries(unseated.map(([path, home]) => [path, firstSeat(home, true)])) } });
    if (!seated) return null;
  }
  return all;
}
