import { contract } from '@contract/contract';
import { homesOf } from '@domain/community/community';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

/** Every batch of the community, the newest days first. */
export const list = implement(contract.batches.list, async ({ store, right, input: { communityId } }) => {
  const [community, batches] = await Promise.all([
    store.find('communities', communityId, ['name', 'buildings']),
    store.list('batches', { where: { communityId }, fields: ['name', 'status', 'buildings', 'days', 'homes', 'round'], limit: 100 }),
    right(),
  ]);
  const rows = batches.map(({ _id, name, status, buildings, days, homes, round }) => {
    const sorted = [...days].sort();
    return { batchId: _id as string, name, round: round?.kind ?? null, status, buildings, first: sorted[0] ?? '', last: sorted.at(-1) ?? '', homes };
  });
  return ok({ communityName: community?.name ?? '', homes: community ? homesOf(community) : 0, rows: rows.sort((a, b) => b.first.localeCompare(a.first)) });
});
